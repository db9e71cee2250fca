package import CivilCalendar

/// One duty in one case: what opened it, when it is due, and how it stands.
package struct Instance: Sendable, Equatable {
    package var key: InstanceKey
    package var state: InstanceState
    /// The event that started it; nil while it waits.
    package var trigger: CaseEvent?
    /// The first day on which it can be done; nil for a duty counted back from a planned day, which can be done at any time before.
    package var opened: CivilDate?
    package var due: CivilDate?
    /// The last working day on or before the due date.
    package var actBy: CivilDate?
    /// The due date or its act-by day rests on bank holidays that are not yet published.
    package var isProvisional: Bool
    /// The event whose `until` moved the due date.
    package var extended: CaseEvent?
    /// The event that met it, or that breached it.
    package var closed: CaseEvent?
    package var cancelled: CaseEvent?
    package var suspended: CaseEvent?
    /// Checklist items not recorded.
    package var missing: [Requirement]
    /// Why no due date could be computed although the duty has one.
    package var problem: DueProblem?
    /// Whether it lasts to its date instead of being done by it.
    package var isFloor = false

    package init(
        key: InstanceKey, state: InstanceState, trigger: CaseEvent? = nil, opened: CivilDate? = nil,
        due: CivilDate? = nil, actBy: CivilDate? = nil, isProvisional: Bool = false, extended: CaseEvent? = nil,
        closed: CaseEvent? = nil, cancelled: CaseEvent? = nil, suspended: CaseEvent? = nil,
        missing: [Requirement] = [], problem: DueProblem? = nil
    ) {
        self.key = key
        self.state = state
        self.trigger = trigger
        self.opened = opened
        self.due = due
        self.actBy = actBy
        self.isProvisional = isProvisional
        self.extended = extended
        self.closed = closed
        self.cancelled = cancelled
        self.suspended = suspended
        self.missing = missing
        self.problem = problem
    }

    /// Whether any of its ladder may still be said: it is owed, or its breach is to be told.
    var hasRungsToSay: Bool { state.isOwed || state == .breached }

    /// Whether the due date has passed while the duty is still owed.
    package func isLate(under basis: Basis, on today: CivilDate) -> Bool {
        state == .overdue || state == .incomplete && basis == .statutory && due.map { $0 < today } ?? false
    }

    /// Days until the due date, negative when late; counted to the closing day once the duty is closed.
    ///
    /// A floor is never late. One that was not held is counted to the first day on which it could have been ended.
    package func daysLeft(on today: CivilDate) -> Int? {
        guard let due, state != .waiting, state != .cancelled else { return nil }
        if state.isOwed { return today.days(until: due) }
        guard let closed else { return nil }
        if isFloor { return state == .breached ? closed.date.days(until: due) + 1 : nil }
        return closed.date.days(until: due)
    }
}

/// How an instance stands.
package enum InstanceState: String, Sendable, CaseIterable {
    /// The trigger is not recorded.
    case waiting
    case open
    case overdue
    /// A closing event lacks a required item: the clock runs on.
    case incomplete
    case met
    case metLate = "met_late"
    /// A floor was not held: the act came too soon.
    case breached
    case suspended
    case cancelled

    /// Whether something is still to be done.
    package var isOwed: Bool {
        switch self {
        case .open, .overdue, .incomplete, .suspended: true
        case .waiting, .met, .metLate, .breached, .cancelled: false
        }
    }
}

/// Why a due date cannot be computed.
package enum DueProblem: String, Sendable {
    /// The month has no corresponding date and the procedure refuses to clamp (`month-end: refuse`).
    case noCorrespondingDate = "no-corresponding-date"
    /// The event that sets the date carries no `until`.
    case noDateSet = "no-date-set"
    /// The date that starts or sets it lies in a year in which nothing is counted.
    case outOfRange = "out-of-range"
}
