import CaseStore
import CivilCalendar
import Clock
import Control
import Foundation
import Obligations

/// The cases under the rules in force and under others, side by side.
struct Trial {
    let comparison: Comparison
    /// Files that the other rules would refuse.
    let refused: [CaseStore.Refusal]
    private let zone: Zone

    init(
        config: String, procedure: String?, holidays: String?, today: String?, clock: any WallClock
    ) throws(Problem) {
        let settings: Settings
        do throws(Refusals) {
            settings = try SettingsFile.load(config, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw .refusedFiles(error.all)
        }
        guard let zone = Zone(identifier: settings.timeZone) else {
            throw .settings("the time zone of the settings is not known to this system")
        }
        self.zone = zone
        let now = try Self.moment(today, zone.moment(at: clock.now))
        let last = today == nil ? now.date : nil
        let present = StoreReading(of: settings, noLaterThan: last)
        guard let book = present.rules else { throw .refusedFiles(present.refusals) }
        let other = try Self.rules(book, procedure: procedure, holidays: holidays)
        let reading = StoreReading(of: settings, under: other, noLaterThan: last)
        comparison = Comparison(
            of: present.cases, from: book, to: other, at: now, until: now.date.adding(days: 366))
        refused = reading.caseRefusals.filter { !present.caseRefusals.contains($0) }
    }

    /// The changes as one JSON object.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let text = TrialText(
                moved: comparison.moved.map(TrialText.Due.init), overdue: comparison.overdue.map(TrialText.Due.init),
                appear: comparison.appearing.map(interface), vanish: comparison.vanishing.map(interface),
                refused: refused.map { Interface.Refusal(at: $0.place, problem: $0.problem) })
            return String(decoding: try encoder.encode(text), as: UTF8.self)
        }
    }

    private func interface(_ coming: ForecastNotice) -> Interface.Notice {
        Interface.Notice(coming.notice, at: zone.rfc3339(zone.instant(of: coming.at)))
    }

    private static func moment(_ today: String?, _ present: CivilMoment) throws(Problem) -> CivilMoment {
        guard let today else { return present }
        guard let day = CivilDate(today) else { throw .refused(.badDate(value: today)) }
        return CivilMoment(date: day, time: .midnight)
    }

    /// The rules in force with the given files in the place of theirs.
    private static func rules(_ book: RuleBook, procedure: String?, holidays: String?) throws(Problem) -> RuleBook {
        do {
            return try RuleFiles.rules(book, withProcedureAt: procedure, holidaysAt: holidays)
        } catch {
            throw .refusedFiles(error.all)
        }
    }
}

/// What `whatif --json` prints.
private struct TrialText: Encodable {
    let moved: [Due]
    let overdue: [Due]
    let appear: [Interface.Notice]
    let vanish: [Interface.Notice]
    let refused: [Interface.Refusal]

    struct Due: Encodable {
        let `case`: String
        let key: String
        let old: String?
        let new: String?

        init(_ due: Comparison.MovedDue) {
            self.case = due.reference.text
            key = due.key.description
            old = due.old?.description
            new = due.new?.description
        }
    }
}
