package import CivilCalendar
package import Obligations

extension Answers {
    /// How the program and its store stand.
    ///
    /// - Parameter overview: of the same cases, up to date.
    package func status(_ standing: Standing, _ overview: Overview) -> Interface.StatusReply {
        let tally = overview.tally
        return Interface.StatusReply(
            version: standing.version, started: standing.started, now: instant(now), timezone: standing.timezone,
            cases: cases.count, refused: standing.refused, instances: tally.instances, open: tally.open,
            overdue: tally.overdue, next: standing.next.map(instant), queued: standing.queued,
            failed: standing.failed, holidaysUntil: holidaysUntil,
            warnings: standing.faults.map(\.warning).sorted() + [standing.lettersWait?.warning].compactMap(\.self)
                + standing.warnings + Self.warning(ofGone: overview.gone))
    }

    /// The counts and warnings of all cases on the present day.
    package var overview: Overview {
        var overview = Overview()
        overview.update(to: now.date, cases, under: book)
        return overview
    }

    /// The last day for which bank holidays are published, of the division that ends first; empty where none are loaded.
    private var holidaysUntil: String {
        book.calendars.values.compactMap(\.calendar.holidays.horizon).min()?.description ?? ""
    }

    /// What is accepted in the cases and still wants attention.
    package func warnings(_ overview: Overview) -> [String] { overview.warnings(under: book) }

    private static func warning(ofGone gone: Set<CaseReference>) -> [String] {
        guard !gone.isEmpty else { return [] }
        let named = gone.sorted().prefix(5).map(\.text).joined(separator: ", ") + (gone.count > 5 ? ", …" : "")
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
    package var lettersWait: Interface.LettersWait?
    package var warnings: [String]

    package init(
        version: String, started: String, timezone: String, refused: [Interface.Refusal], next: CivilMoment?,
        queued: Int, failed: Int, faults: [Interface.Fault], lettersWait: Interface.LettersWait?,
        warnings: [String]
    ) {
        self.version = version
        self.started = started
        self.timezone = timezone
        self.refused = refused
        self.next = next
        self.queued = queued
        self.failed = failed
        self.faults = faults
        self.lettersWait = lettersWait
        self.warnings = warnings
    }
}
