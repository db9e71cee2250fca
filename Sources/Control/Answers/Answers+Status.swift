package import CivilCalendar
import Obligations

extension Answers {
    /// How the program and its store stand.
    package func status(_ standing: Standing, tally: Tally) -> Interface.StatusReply {
        Interface.StatusReply(
            version: standing.version, started: standing.started, now: instant(now), timezone: standing.timezone,
            cases: cases.count, refused: standing.refused, instances: tally.instances, open: tally.open,
            overdue: tally.overdue, next: standing.next.map(instant), queued: standing.queued,
            failed: standing.failed, holidaysUntil: holidaysUntil,
            warnings: standing.faults.map(\.warning).sorted() + standing.warnings + goneWarnings)
    }

    /// The last day for which bank holidays are published, of the division that ends first; empty where none are loaded.
    private var holidaysUntil: String {
        book.calendars.values.compactMap(\.calendar.holidays.horizon).min()?.description ?? ""
    }

    /// What is accepted and still wants attention, case by case.
    package var caseWarnings: [String] { book.warnings(about: cases.values.map(\.case), on: now.date) }

    private var goneWarnings: [String] {
        let gone = cases.values.filter(\.isGone).map(\.case.reference).sorted()
        guard !gone.isEmpty else { return [] }
        let named = gone.prefix(5).map(\.text).joined(separator: ", ") + (gone.count > 5 ? ", …" : "")
        return ["\(gone.count == 1 ? "1 case has" : "\(gone.count) cases have") no file, and stays in force: \(named)"]
    }
}

/// What a status says beyond the cases: what only the running program knows.
package struct Standing: Sendable {
    package var version: String
    package var started: String
    package var timezone: String
    package var refused: [Interface.Refusal]
    package var next: CivilMoment?
    package var queued: Int
    package var failed: Int
    package var faults: [Interface.Fault]
    package var warnings: [String]

    package init(
        version: String, started: String, timezone: String, refused: [Interface.Refusal], next: CivilMoment?,
        queued: Int, failed: Int, faults: [Interface.Fault], warnings: [String]
    ) {
        self.version = version
        self.started = started
        self.timezone = timezone
        self.refused = refused
        self.next = next
        self.queued = queued
        self.failed = failed
        self.faults = faults
        self.warnings = warnings
    }
}
