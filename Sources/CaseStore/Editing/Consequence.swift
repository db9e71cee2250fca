package import CivilCalendar
package import Obligations

/// What the recording of an event changes about one duty.
package struct Consequence: Sendable, Equatable {
    /// The duty as it stands now; as it stood, where it is gone.
    package let instance: Instance
    package let change: Change
    /// Whether the duty is *not* to do something before its date has passed.
    let isFloor: Bool
    /// The day as of which it stands so.
    let today: CivilDate

    /// What becomes of a duty.
    package enum Change: Sendable, Hashable {
        case opened
        case met
        case metLate
        /// A floor was not held.
        case breached
        /// Done, and items of its checklist are missing: the clock runs on.
        case incomplete
        /// Owed no longer, without having been met.
        case ended
        case moved(from: CivilDate?)
        case suspended
        case resumed
    }

    /// Where a consequence belongs in an answer.
    package enum Part: Sendable {
        case closed, changed, opened
    }

    package var part: Part {
        switch change {
        case .met, .metLate, .breached, .incomplete, .ended: .closed
        case .moved, .suspended, .resumed: .changed
        case .opened: .opened
        }
    }
}

extension Consequence.Change {
    /// Nil where nothing changed that a person would want to hear of.
    init?(from before: Instance?, to after: Instance) {
        let isSameState = before?.state == after.state
        switch after.state {
        case .waiting:
            return nil
        case .met, .metLate, .breached:
            guard !isSameState || before?.closed?.isSame(as: after.closed) == false else { return nil }
            self = after.state == .breached ? .breached : after.state == .met ? .met : .metLate
        case .cancelled:
            guard !isSameState else { return nil }
            self = .ended
        case .incomplete:
            self.init(incompleteFrom: before, to: after)
        case .suspended:
            self.init(owedFrom: before, to: after, otherwise: isSameState ? nil : .suspended)
        case .open, .overdue:
            self.init(owedFrom: before, to: after, otherwise: before?.state == .suspended ? .resumed : nil)
        }
    }

    private init?(incompleteFrom before: Instance?, to after: Instance) {
        guard let before, before.state == .incomplete, before.missing == after.missing else {
            self = .incomplete
            return
        }
        self.init(owedFrom: before, to: after, otherwise: nil)
    }

    private init?(owedFrom before: Instance?, to after: Instance, otherwise: Self?) {
        guard let before, before.state.isOwed else {
            self = .opened
            return
        }
        if let otherwise {
            self = otherwise
        } else if before.due != after.due {
            self = .moved(from: before.due)
        } else {
            return nil
        }
    }
}

extension CaseEvent {
    /// Whether it is the same fact, on whichever line the file records it.
    fileprivate func isSame(as other: CaseEvent?) -> Bool {
        var moved = self
        moved.line = other?.line ?? line
        return moved == other
    }
}
