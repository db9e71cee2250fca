package import CivilCalendar
package import Obligations

/// Checks one file by itself, taken for what its place or its text says that it is.
package struct FileCheck {
    private let path: String
    private let settings: Settings
    private let rules: RuleBook?
    private let today: CivilDate
    private let isKnownTimeZone: (String) -> Bool
    private let templateProblems: (String) -> [Refusal]

    /// - Parameters:
    ///   - rules: what cases may follow and procedures are held to.
    ///   - templateProblems: what is wrong with a template of letters or of reports.
    ///   - today: the last day of which events are accepted that are not planned.
    package init(
        path: String, settings: Settings, rules: RuleBook?, noLaterThan today: CivilDate,
        isKnownTimeZone: @escaping (String) -> Bool, templateProblems: @escaping (String) -> [Refusal]
    ) {
        self.path = path
        self.settings = settings
        self.rules = rules
        self.today = today
        self.isKnownTimeZone = isKnownTimeZone
        self.templateProblems = templateProblems
    }

    /// Everything for which the file would be refused.
    package var problems: [Refusal] {
        if name.hasSuffix(TemplateFile.ending) { return templateProblems(path) }
        let bytes: [UInt8]
        do {
            bytes = try SafeFile.read(path).bytes
        } catch {
            return [Refusal("\(error)", in: FileLabel(.settings, at: path))]
        }
        do throws(Refusals) {
            return try problems(in: bytes)
        } catch {
            return error.all
        }
    }

    /// What is accepted in a case file and looks like a mistake.
    package var cautions: [Caution] {
        guard let bytes = try? SafeFile.read(path).bytes, kind(of: bytes) == .caseFile,
            let reference = FileName.stem(of: name).flatMap({ CaseReference($0) })
        else { return [] }
        let cautions = Cautions(contacts: rules?.contacts)
        _ = try? CaseFile.read(
            bytes, named: reference, at: path, knowing: rules?.procedures.mapValues(\.procedure) ?? [:],
            noLaterThan: today, noting: cautions)
        return cautions.all
    }

    private func problems(in bytes: [UInt8]) throws(Refusals) -> [Refusal] {
        switch kind(of: bytes) {
        case .holidays:
            let file = try HolidaysFile(bytes, at: path)
            for division in Set(rules?.procedures.values.map(\.procedure.calendar) ?? []) {
                _ = try file.holidays(of: division)
            }
        case .procedure:
            return brokenExamples(of: try ProcedureFile.read(bytes, at: path))
        case .contacts:
            _ = try ContactsFile.read(bytes, at: path, allowedDomains: settings.mail.allowedDomains)
        case .settings:
            _ = try SettingsFile.read(bytes, at: path, isKnownTimeZone: isKnownTimeZone)
        default:
            guard let reference = FileName.stem(of: name).flatMap({ CaseReference($0) }) else {
                let problem = "the file's name is no case reference; rename it as in BSCP-2026-014.yaml"
                return [Refusal(problem, in: FileLabel(.caseFile, at: path, inode: FileStamp(path: path)?.inode))]
            }
            _ = try CaseFile.read(
                bytes, named: reference, at: path, knowing: rules?.procedures.mapValues(\.procedure) ?? [:],
                noLaterThan: today)
        }
        return []
    }

    private func brokenExamples(of procedure: Procedure) -> [Refusal] {
        guard let almanac = rules?.calendars[procedure.calendar] ?? rules?.calendars.values.first else { return [] }
        return ProcedureSet.failures(of: procedure, by: almanac.calendar, in: FileLabel(.procedure, at: path))
    }

    /// A telling key at the left edge says what a file is; a case is what has none of the others.
    private func kind(of bytes: [UInt8]) -> FileLabel.Kind {
        if name.hasSuffix(".json") { return .holidays }
        let keys = Set(
            bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
                line.firstIndex(of: UInt8(ascii: ":")).map { String(decoding: line[..<$0], as: UTF8.self) }
            })
        if keys.contains("case") || keys.contains("events") && !keys.contains("obligations") { return .caseFile }
        if keys.contains("obligations") || keys.contains("procedure") { return .procedure }
        if !keys.isDisjoint(with: ["paths", "mail", "control", "timezone", "notify-at"]) { return .settings }
        if keys.contains("business-manager") || path == settings.paths.contacts { return .contacts }
        return .caseFile
    }

    private var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
