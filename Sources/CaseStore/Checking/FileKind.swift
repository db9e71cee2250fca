internal import Obligations

/// What a file is taken for, and why: its place says so first, then its name, then the keys at its left edge.
struct FileKind {
    let kind: FileLabel.Kind
    let reason: Reason

    enum Reason: Hashable {
        case place, name, key(String), address
        /// It says nothing of itself, and what says nothing is a case.
        case nothing
    }

    /// - Parameter settingsPath: that of the settings themselves.
    init(of path: String, holding bytes: [UInt8], settings: Settings, readFrom settingsPath: String) {
        self =
            Self.byPlace(ResolvedPath(path), settings, settingsPath)
            ?? Self.byName(FileName.last(of: path), settings, settingsPath) ?? Self.byKeys(TopLevel(bytes))
            ?? FileKind(kind: .caseFile, reason: .nothing)
    }

    private init(kind: FileLabel.Kind, reason: Reason) {
        self.kind = kind
        self.reason = reason
    }

    private static func byPlace(_ place: ResolvedPath, _ settings: Settings, _ settingsPath: String) -> FileKind? {
        let files: [(String, FileLabel.Kind)] = [
            (settingsPath, .settings), (settings.paths.contacts, .contacts), (settings.paths.holidays, .holidays),
        ]
        let directories: [(String, FileLabel.Kind)] = [
            (settings.paths.cases, .caseFile), (settings.paths.procedures, .procedure),
        ]
        let kind =
            files.first { ResolvedPath($0.0) == place }?.1
            ?? directories.first { ResolvedPath($0.0) == place.parent }?.1
        return kind.map { FileKind(kind: $0, reason: .place) }
    }

    private static func byName(_ name: String, _ settings: Settings, _ settingsPath: String) -> FileKind? {
        let kind: FileLabel.Kind? =
            switch name {
            case _ where name.hasSuffix(".json"): .holidays
            case _ where FileName.stem(of: name).flatMap { CaseReference($0) } != nil: .caseFile
            case FileName.last(of: settingsPath): .settings
            case FileName.last(of: settings.paths.contacts): .contacts
            default: nil
            }
        return kind.map { FileKind(kind: $0, reason: .name) }
    }

    /// The most telling keys first, since a broken file may have others too.
    private static let tellingKeys: [(FileLabel.Kind, [String])] = [
        (.caseFile, ["case"]),
        (.procedure, ["obligations", "ladders", "readings", "roles", "calendar", "in-force", "examples"]),
        (.caseFile, ["events", "people"]), (.procedure, ["procedure"]), (.contacts, ["business-manager"]),
        (.settings, ["paths", "mail", "control", "timezone", "notify-at"]),
    ]

    private static func byKeys(_ top: TopLevel) -> FileKind? {
        for (kind, keys) in tellingKeys {
            if let key = keys.first(where: top.keys.contains) { return FileKind(kind: kind, reason: .key(key)) }
        }
        return top.hasAddress ? FileKind(kind: .contacts, reason: .address) : nil
    }
}

/// What stands at the left edge of a text, which may be too broken to be read as YAML.
private struct TopLevel {
    private(set) var keys: Set<String> = []
    private(set) var hasAddress = false

    init(_ bytes: [UInt8]) {
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            guard line.first != UInt8(ascii: "#"), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            keys.insert(String(decoding: line[..<colon], as: UTF8.self))
            hasAddress = hasAddress || line[colon...].contains(UInt8(ascii: "@"))
        }
    }
}
