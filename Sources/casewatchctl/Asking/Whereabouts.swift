import Glibc
import Obligations

/// Where to look when nobody answers at a socket: its unit and its settings, or another partnership's socket.
struct Whereabouts: CustomStringConvertible {
    /// The daemon's unit.
    let unit: String
    private let settings: String
    /// The socket of a partnership of this server that may have been meant.
    private let nearest: String?

    init(ofSocket path: String) {
        guard let name = Self.partnership(of: path) else {
            (unit, settings, nearest) = ("casewatchd", UsualPlaces.settings, nil)
            return
        }
        unit = "casewatchd@\(name)"
        settings = "/etc/casewatch/\(name)/casewatch.yaml"
        let known = Self.present.compactMap(Self.partnership)
        nearest = known.contains(name) ? nil : Suggestion.nearest(to: name, among: known)
    }

    var description: String {
        if let nearest { return "did you mean '\(Self.folder)\(nearest)\(Self.file)'?" }
        return "look at 'systemctl status \(unit)', or read the files without it: --config \(settings)"
    }

    /// The name in the path of one of several partnerships' sockets.
    private static func partnership(of path: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(file), path.utf8.count > folder.utf8.count + file.utf8.count
        else { return nil }
        let name = path.dropFirst(folder.count).dropLast(file.count)
        return name.contains("/") ? nil : String(name)
    }

    /// The sockets of all of them that there are.
    private static var present: [String] {
        var found = glob_t()
        defer { globfree(&found) }
        guard glob("\(folder)*\(file)", 0, nil, &found) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
    }

    private static let folder = "/run/casewatch/"
    private static let file = "/control.sock"
}
