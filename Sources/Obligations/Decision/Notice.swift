package import CivilCalendar

/// One rung of one instance, to be said once; it has no place for any text of a case.
package struct Notice: Sendable, Equatable {
    package var identity: Identity
    package var kind: Kind
    package var level: Int
    /// Who hears: the role of the level first, then the owner where that is another.
    package var recipients: [Recipient]
    package var procedure: ProcedureName
    package var title: String
    package var source: String
    package var basis: Basis
    package var isVerified: Bool
    package var note: String?
    package var state: InstanceState
    /// The subject's ordinal in the case.
    package var subjectOrdinal: Int?
    package var due: CivilDate?
    package var actBy: CivilDate?
    package var isProvisional: Bool
    /// Why there is no due date although the duty has one.
    package var problem: DueProblem?
    /// Days until the due date on the day of the notice, negative when late.
    package var daysLeft: Int?
    package var missing: [Requirement]
    /// Why the due date moved, of a `moved` notice.
    package var move: Move?
    /// The first day of a period in which other rungs were missed that this one stands for, after downtime or a late entry.
    package var missedSince: CivilDate?
    /// The day on which it should have been said itself, where it comes late and stands for no other.
    package var belated: CivilDate?
    /// The earliest lawful day of the planned event, where an act to be done before it is late.
    package var earliestPlannedDay: CivilDate?

    /// Whether it is a rung of its duty's ladder, which overtakes the rungs before; not news about a date or a letter.
    package var isRung: Bool { kind != .moved && kind != .undelivered }

    /// What makes a notice the same notice: said once, whatever happens in between.
    package struct Identity: Sendable, Hashable {
        package var reference: CaseReference
        package var key: InstanceKey
        package var due: CivilDate?
        /// The rung's `when`; a repeating one by its day (`21 days after`); `moved`, `breached`.
        package var rung: String
        /// Raised when a due date moves away, so that one that comes back is said again.
        package var episode: Int

        package init(reference: CaseReference, key: InstanceKey, due: CivilDate?, rung: String, episode: Int) {
            self.reference = reference
            self.key = key
            self.due = due
            self.rung = rung
            self.episode = episode
        }

        /// The rung of a notice that a due date moved.
        static let moved = "moved"
        /// The rung of a notice that a floor was not held.
        static let breached = "breached"
    }

    /// What a notice is about; one journal message identity per kind.
    package enum Kind: String, Sendable, CaseIterable {
        case reminder, due, overdue, escalated, recurring, moved, undelivered
    }

    package init(
        identity: Identity, kind: Kind, level: Int, recipients: [Recipient], procedure: ProcedureName, title: String,
        source: String, basis: Basis, isVerified: Bool = true, note: String? = nil, state: InstanceState,
        subjectOrdinal: Int? = nil, due: CivilDate? = nil, actBy: CivilDate? = nil, isProvisional: Bool = false,
        daysLeft: Int? = nil, missing: [Requirement] = [], move: Move? = nil, missedSince: CivilDate? = nil,
        belated: CivilDate? = nil, earliestPlannedDay: CivilDate? = nil
    ) {
        self.identity = identity
        self.kind = kind
        self.level = level
        self.recipients = recipients
        self.procedure = procedure
        self.title = title
        self.source = source
        self.basis = basis
        self.isVerified = isVerified
        self.note = note
        self.state = state
        self.subjectOrdinal = subjectOrdinal
        self.due = due
        self.actBy = actBy
        self.isProvisional = isProvisional
        self.daysLeft = daysLeft
        self.missing = missing
        self.move = move
        self.missedSince = missedSince
        self.belated = belated
        self.earliestPlannedDay = earliestPlannedDay
    }

    /// The instance key as the journal and other people's letters may show it.
    package var concealedKey: String { identity.key.concealed(subjectOrdinal) }
}

/// A due date that changed: from what, to what, and why.
package struct Move: Sendable, Hashable {
    package var old: CivilDate?
    /// Nil where the duty is no longer recorded at all.
    package var new: CivilDate?
    package var cause: Cause

    package enum Cause: String, Sendable, CaseIterable {
        case edit, `extension`, calendar, procedure
    }

    package init(old: CivilDate?, new: CivilDate?, cause: Cause) {
        self.old = old
        self.new = new
        self.cause = cause
    }
}
