import CaseStore
import CivilCalendar
import Clock
import Control
import Mail
import Obligations
import Reports

/// What is wrong with the files that some settings name, or with single files among them.
struct CheckReport {
    private(set) var problems: [Refusal] = []
    private(set) var warnings: [String] = []
    /// Warnings with their places.
    private(set) var cautions: [Caution] = []
    private(set) var checked = 0

    /// - Parameters:
    ///   - files: single files to check instead of everything.
    ///   - today: the last day of which an event may be that is not planned; the present one where it is earlier.
    init(config: String, files: [String], today: String?, clock: any WallClock) throws(Problem) {
        let settings: Settings
        do throws(Refusals) {
            settings = try SettingsFile.load(config, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            problems = error.all
            checked = 1
            return
        }
        let last = try Self.lastDay(today, settings, clock)
        let reading = StoreReading(of: settings, noLaterThan: last)
        if files.isEmpty {
            problems = reading.refusals
            checked = reading.fileCount
            warnings =
                (reading.rules?.warnings(about: reading.cases, on: last)
                    ?? ["the cases are not checked: the rules above have to be read first"])
                + settings.warnings(readFrom: config)
            cautions = Self.cautions(of: reading, settings)
        } else {
            for file in files {
                let check = FileCheck(
                    path: file, settings: settings, readFrom: config, rules: reading.rules, noLaterThan: last,
                    isKnownTimeZone: { Zone(identifier: $0) != nil },
                    templateProblems: { Self.templateProblems(of: $0, by: settings) })
                problems += check.problems
                cautions += check.cautions
            }
            checked = files.count
        }
    }

    private static func cautions(of reading: StoreReading, _ settings: Settings) -> [Caution] {
        guard let rules = reading.rules else { return [] }
        let unused = ContactsFile.cautions(
            at: settings.paths.contacts, roles: Set(rules.procedures.values.flatMap(\.procedure.roles.keys)),
            people: Set(reading.cases.flatMap(\.people.values)))
        return unused + reading.cautions + CaseFiles(directory: settings.paths.cases).lookalikes
    }

    /// A template is known by its name: no letter is called like a page or a part of one.
    private static func templateProblems(of path: String, by settings: Settings) -> [Refusal] {
        let name = path.split(separator: "/").last ?? ""
        let isReport = ReportTexts.names.contains { name == "\($0).mustache" }
        return isReport
            ? TemplateFiles<ReportPages>(settings).problems(of: path)
            : TemplateFiles<LetterWording>(settings).problems(of: path)
    }

    private static func lastDay(
        _ today: String?, _ settings: Settings, _ clock: any WallClock
    ) throws(Problem) -> CivilDate {
        let present = Zone(identifier: settings.timeZone)?.moment(at: clock.now).date ?? .latest
        guard let today else { return present }
        return max(try Problem.day(today), present)
    }
}
