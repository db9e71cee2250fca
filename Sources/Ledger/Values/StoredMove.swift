package import CivilCalendar

/// How a due date moved, as the ledger holds it.
package struct StoredMove: Sendable, Equatable {
    package var recorded: RecordedMove
    package var at: CivilMoment

    package init(recorded: RecordedMove, at: CivilMoment) {
        self.recorded = recorded
        self.at = at
    }
}
