import CaseStore
import CivilCalendar
import Clock
import Control
import Obligations

/// The cases under the rules in force and under others, side by side.
struct Trial {
    let comparison: Comparison
    /// Files that the other rules would refuse.
    let refused: [CaseStore.Refusal]
    private let zone: Zone

    init(
        by premises: Premises, procedure: String?, holidays: String?, today: String?, clock: any WallClock
    ) throws(Problem) {
        let settings = premises.settings
        zone = premises.zone
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

    private func interface(_ coming: ForecastNotice) -> Interface.Notice {
        Interface.Notice(coming.notice, at: zone.rfc3339(zone.instant(of: coming.at)))
    }

    private static func moment(_ today: String?, _ present: CivilMoment) throws(Problem) -> CivilMoment {
        guard let today else { return present }
        return CivilMoment(date: try Problem.day(today), time: .midnight)
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

extension Trial: Encodable {
    private enum Field: String, CodingKey {
        case moved, overdue, appear, vanish, refused
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(comparison.moved.map(DueText.init), forKey: .moved)
        try fields.encode(comparison.overdue.map(DueText.init), forKey: .overdue)
        try fields.encode(comparison.appearing.map(interface), forKey: .appear)
        try fields.encode(comparison.vanishing.map(interface), forKey: .vanish)
        try fields.encode(refused.map { Interface.Refusal(at: $0.place, problem: $0.problem) }, forKey: .refused)
    }
}

/// A due date under either rules, in the words of the control interface.
private struct DueText: Encodable {
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
