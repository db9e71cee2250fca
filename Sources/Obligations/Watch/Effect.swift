package import CivilCalendar

/// What is to be done, in order; of several wakes the last one stands.
package enum Effect: Sendable, Equatable {
    /// Commit to the ledger, then say.
    case decide(Verdict)
    /// Come back at this moment; nil where nothing is to come.
    case wake(CivilMoment?)
}
