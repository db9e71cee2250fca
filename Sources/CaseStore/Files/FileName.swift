/// Which entries of a directory are files that people write: those that end in `.yaml` and do not begin with a dot.
enum FileName {
    static let ending = ".yaml"

    /// The name without its ending, or nil where the entry is to be passed over.
    static func stem(of name: String, ending: String = ending) -> String? {
        guard !name.hasPrefix("."), name.hasSuffix(ending) else { return nil }
        return String(name.dropLast(ending.count))
    }

    /// The last part of a path.
    static func last(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    static func file(of stem: String) -> String {
        stem + ending
    }
}
