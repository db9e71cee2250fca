internal import Glibc

/// A path without links, `.` and `..` as far as it exists, so that places can be compared.
struct ResolvedPath: Hashable {
    private let components: [String]

    /// - Parameter path: a relative one starts from the working directory.
    init(_ path: String) {
        var resolved: [String] = []
        for component in Self.absolute(path).split(separator: "/") where component != "." {
            if component == ".." {
                // What lies above a link lies above where it leads, so each step is resolved before the next.
                _ = resolved.popLast()
            } else {
                resolved.append(String(component))
                if let real = Self.real(resolved) { resolved = real }
            }
        }
        components = resolved
    }

    private init(components: [String]) {
        self.components = components
    }

    /// The directory that holds it; the root holds itself.
    var parent: ResolvedPath { ResolvedPath(components: components.dropLast()) }

    /// Whether it is that place or lies below it.
    func isWithin(_ other: ResolvedPath) -> Bool {
        components.starts(with: other.components)
    }

    /// The path itself where it begins with a slash, and otherwise as seen from the working directory.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let directory = getcwd(nil, 0) else { return path }
        defer { free(directory) }
        return "\(String(cString: directory))/\(path)"
    }

    private static func real(_ components: [String]) -> [String]? {
        guard let path = realpath("/" + components.joined(separator: "/"), nil) else { return nil }
        defer { free(path) }
        return String(cString: path).split(separator: "/").map(String.init)
    }
}
