/// The settings file: what it chooses and the defaults for the rest, or everything for which it is refused.
package enum SettingsFile {
    /// Reads the settings at that path; where no file is, or an empty one, everything has its default.
    ///
    /// - Parameters:
    ///   - path: Where relative paths in it start from.
    ///   - isKnownTimeZone: Whether the system knows a time zone of that identifier.
    package static func load(
        _ path: String, isKnownTimeZone: @escaping (String) -> Bool
    ) throws(Refusals) -> Settings {
        let path = ResolvedPath.absolute(path)
        do {
            let contents = try SafeFile.read(path)
            return try read(contents.bytes, at: path, isKnownTimeZone: isKnownTimeZone)
        } catch let refusals as Refusals {
            throw refusals
        } catch FileProblem.missing, FileProblem.empty {
            return try read([], at: path, isKnownTimeZone: isKnownTimeZone)
        } catch {
            throw Refusals(Refusal("\(error)", in: FileLabel(.settings, at: path)))
        }
    }

    /// Reads the text of a settings file; an empty one chooses nothing.
    package static func read(
        _ bytes: [UInt8], at path: String, isKnownTimeZone: @escaping (String) -> Bool
    ) throws(Refusals) -> Settings {
        let complaints = Complaints()
        let settings = YAMLDocument.read(bytes, mayBeBlank: true, complaints: complaints).flatMap { root in
            SettingsReader(directory: directory(of: path), isKnownTimeZone: isKnownTimeZone)
                .settings(Field(root: root, name: "a settings file", complaints: complaints))
        }
        return try complaints.outcome(settings, of: FileLabel(.settings, at: path))
    }

    private static func directory(of path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        guard !parts.isEmpty else { return "." }
        return parts == [""] ? "/" : parts.joined(separator: "/")
    }
}
