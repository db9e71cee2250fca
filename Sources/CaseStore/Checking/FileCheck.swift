package import CivilCalendar
package import Obligations

/// Checks one file by itself, taken for what its place or its text says that it is.
package struct FileCheck {
    private let path: String
    private let settings: Settings
    private let settingsPath: String
    private let rules: RuleBook?
    private let today: CivilDate
    private let isKnownTimeZone: (String) -> Bool
    private let templateProblems: (String) -> [Refusal]

    /// - Parameters:
    ///   - settingsPath: where the settings themselves were read.
    ///   - rules: what cases may follow and procedures are held to.
    ///   - templateProblems: what is wrong with a template of letters or of reports.
    ///   - today: the last day of which events are accepted that are not planned.
    package init(
        path: String, settings: Settings, readFrom settingsPath: String, rules: RuleBook?, noLaterThan today: CivilDate,
        isKnownTimeZone: @escaping (String) -> Bool, templateProblems: @escaping (String) -> [Refusal]
    ) {
        self.path = path
        self.settings = settings
        self.settingsPath = settingsPath
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
        } catch .empty where [.settings, .holidays].contains(kind(of: []).kind) {
            bytes = []
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
        guard let bytes = try? SafeFile.read(path).bytes, kind(of: bytes).kind == .caseFile,
            let reference = FileName.stem(of: name).flatMap({ CaseReference($0) })
        else { return [] }
        let cautions = Cautions(contacts: rules?.contacts)
        _ = try? CaseFile.read(
            bytes, named: reference, at: path, knowing: rules?.procedures.mapValues(\.procedure) ?? [:],
            noLaterThan: today, noting: cautions)
        return cautions.all
    }

    private func problems(in bytes: [UInt8]) throws(Refusals) -> [Refusal] {
        let kind = kind(of: bytes)
        switch kind.kind {
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
            _ = try SettingsFile.read(bytes, at: ResolvedPath.absolute(path), isKnownTimeZone: isKnownTimeZone)
        default:
            guard let reference = FileName.stem(of: name).flatMap({ CaseReference($0) }) else {
                return [
                    Refusal(
                        kind.complaintOfName, in: FileLabel(.caseFile, at: path, inode: FileStamp(path: path)?.inode))
                ]
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

    private func kind(of bytes: [UInt8]) -> FileKind {
        FileKind(of: path, holding: bytes, settings: settings, readFrom: settingsPath)
    }

    private var name: String { FileName.last(of: path) }
}

extension FileKind {
    /// That a file taken for a case is not named like one, and why it was taken for one.
    fileprivate var complaintOfName: String {
        let (reason, ways) =
            switch reason {
            case .place: ("it lies in the directory of cases", ", or move it elsewhere")
            case .key(let key): ("it has the key '\(key)'", "")
            case .name, .address, .nothing:
                (
                    "neither its place nor a key says that it is something else",
                    ", or name with --config the settings that it belongs to"
                )
            }
        return "the file's name is no case reference, and it was taken for a case because \(reason); "
            + "rename it as in BSCP-2026-014.yaml\(ways)"
    }
}
