import CivilCalendar
import Obligations
import Templates

/// One duty as a letter shows it: every fact by itself, and of facts that exclude each other only the one that holds.
struct DutyView: TemplateView, Equatable {
    let reference: PlainText
    /// The instance, with its subject only where the reader may see it.
    let key: PlainText
    let title: PlainText
    let move: MoveView?
    let due: Due
    let standing: Standing?
    let basis: Basis
    let source: PlainText
    let isVerified: Bool
    /// The checklist items that are not recorded.
    let missing: [PlainText]
    /// The earliest lawful day of the planned event, if the act is done today.
    let earliest: PlainText?
    let isProvisional: Bool
    let missedSince: PlainText?
    let belated: PlainText?
    let isUndelivered: Bool
    let note: PlainText?
    /// Why the reader hears this, once per role.
    let hearings: [HearingView]
    /// The command that explains the date.
    let command: PlainText

    /// The true due date, and the day to act by where it differs; or why there is none.
    enum Due: Equatable {
        case on(PlainText, actBy: PlainText?)
        /// A floor that was not held.
        case heldUntil(PlainText)
        case promptly
        case undated
        case uncomputable(PlainText)
    }

    /// How much time is left or lost.
    enum Standing: Equatable {
        case breached
        case left(PlainText)
        case today
        case overdue(PlainText)
        /// Of a duty without a stated limit, which is late for nothing.
        case past(PlainText)
        case recordedBefore(PlainText)
    }

    init(_ item: Bundle.Item) {
        let notice = item.notice
        reference = PlainText(notice.identity.reference.text)
        key = PlainText(item.key)
        title = PlainText(notice.title)
        move = notice.move.map(MoveView.init)
        due = Due(of: notice)
        standing = Standing(of: notice)
        basis = notice.basis
        source = PlainText(notice.source)
        isVerified = notice.isVerified
        missing = notice.missing.map { PlainText($0.description) }
        earliest = notice.earliestPlannedDay.map { PlainText($0.inWords) }
        isProvisional = notice.isProvisional
        missedSince = notice.missedSince.map { PlainText($0.inWords) }
        belated = notice.belated.map { PlainText($0.inWords) }
        isUndelivered = notice.kind == .undelivered
        note = notice.note.map { PlainText($0) }
        hearings = item.hearings.map(HearingView.init)
        command = "casewatchctl explain \(notice.identity.reference) \(item.key.shellQuoted)"
    }
}

extension DutyView.Due {
    fileprivate init(of notice: Notice) {
        if let problem = notice.problem {
            self = .uncomputable(PlainText(problem.sentence))
        } else if let due = notice.due {
            guard notice.state != .breached else {
                self = .heldUntil(PlainText(due.inWords))
                return
            }
            let actBy = notice.actBy.flatMap { $0 != due && notice.state.isOwed ? PlainText($0.inWords) : nil }
            self = .on(PlainText(due.inWords), actBy: actBy)
        } else {
            self = notice.isToBeDonePromptly ? .promptly : .undated
        }
    }
}

extension DutyView.Standing {
    /// Nil for a duty that is no longer owed.
    fileprivate init?(of notice: Notice) {
        func days(_ count: Int) -> PlainText { PlainText(Period.days(count).description) }
        if notice.state == .breached {
            self = .breached
            return
        }
        guard notice.state.isOwed else { return nil }
        switch (notice.daysLeft, notice.basis) {
        case (let left?, _) where left > 0: self = .left(days(left))
        case (0?, _): self = .today
        case (let left?, .statutory): self = .overdue(days(-left))
        case (let left?, .advisory): self = .past(days(-left))
        case (nil, _):
            // The rung may have waited for a working day, so its distance is the least that has passed.
            guard let age = notice.age else { return nil }
            self = .recordedBefore(PlainText(age))
        }
    }
}

extension String {
    /// The text as one word of a shell.
    fileprivate var shellQuoted: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
