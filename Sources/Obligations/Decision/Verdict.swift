package import CivilCalendar

/// What one turn decided: everything that the ledger must hold before any of it is said.
package struct Verdict: Sendable, Equatable {
    package var at: CivilMoment
    package var notices: [Notice] = []
    package var superseded: [Superseded] = []
    package var dues: [DueRecord] = []
    package var alarms: [Alarm] = []
    package var subjects: [SubjectRecord] = []
    /// The letter that says once a week how everything stands, where it is due.
    package var weekly: WeeklyReport?
    /// Cases whose files are gone; the ledger marks them so together with the alarm that says it.
    package var vanished: [CaseReference] = []

    /// A rung that is passed over for good.
    package struct Superseded: Sendable, Equatable {
        package var identity: Notice.Identity
        package var level: Int
        /// The rung that is said instead.
        package var by: String

        package init(identity: Notice.Identity, level: Int, by: String) {
            self.identity = identity
            self.level = level
            self.by = by
        }
    }

    /// A due date to be remembered, with the move that led to it.
    package struct DueRecord: Sendable, Equatable {
        package var reference: CaseReference
        package var key: InstanceKey
        package var known: KnownDue
        package var move: Move?

        package init(reference: CaseReference, key: InstanceKey, known: KnownDue, move: Move? = nil) {
            self.reference = reference
            self.key = key
            self.known = known
            self.move = move
        }
    }

    /// A subject that is seen for the first time, with the ordinal that it keeps.
    package struct SubjectRecord: Sendable, Equatable {
        package var reference: CaseReference
        package var subject: Subject
        /// From 1.
        package var ordinal: Int

        package init(reference: CaseReference, subject: Subject, ordinal: Int) {
            self.reference = reference
            self.subject = subject
            self.ordinal = ordinal
        }
    }

    package init(at: CivilMoment) {
        self.at = at
    }

    package var isEmpty: Bool {
        notices.isEmpty && superseded.isEmpty && dues.isEmpty && alarms.isEmpty && subjects.isEmpty
            && weekly == nil
            && vanished.isEmpty
    }

    mutating func append(_ other: Verdict) {
        notices += other.notices
        superseded += other.superseded
        dues += other.dues
        alarms += other.alarms
        subjects += other.subjects
        weekly = weekly ?? other.weekly
        vanished += other.vanished
    }
}
