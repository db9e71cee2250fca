package import CivilCalendar

/// A case under watch: its last good version, what is remembered of it, and when to look again.
package struct WatchedCase: Sendable {
    package var `case`: Case
    package var memory: CaseMemory
    /// Its file is gone; the record stays in force.
    package var isGone: Bool
    package internal(set) var next: CivilMoment?

    package init(case: Case, memory: CaseMemory = CaseMemory(), isGone: Bool = false) {
        self.case = `case`
        self.memory = memory
        self.isGone = isGone
    }
}
