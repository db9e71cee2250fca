import CivilCalendar
import Obligations

/// One obligation for one subject, with every known event of the case to look through.
struct NaiveDuty {
    let obligation: Obligation
    let subject: Subject?
    let known: [CaseEvent]
    let today: CivilDate
    let counting: NaiveDue

    /// What opens instances may lie ahead.
    var triggers: [CaseEvent] {
        known.filter { $0.name == obligation.due.trigger && $0.subject == subject }
    }

    /// What this subject did, up to today: what lies ahead is not yet done.
    func acts(_ names: [EventName]) -> [CaseEvent] {
        known.filter { names.contains($0.name) && $0.subject == subject && $0.date <= today }
    }

    /// What happened to this subject or to all.
    func happened(_ names: [EventName]) -> [CaseEvent] {
        known.filter { names.contains($0.name) && ($0.subject == nil || $0.subject == subject) && $0.date <= today }
    }

    /// One instance for every trigger.
    func single() -> [NaiveRow] {
        triggers.enumerated().map { index, trigger in
            let number = index == 0 ? "" : "#\(index + 1)"
            var from: CivilDate? = trigger.date
            if obligation.due.countsBackwards {
                // Done before the planned day, but after the one planned before it.
                from = triggers.last { $0.date < trigger.date }.map { counting.days.walk(1, from: $0.date, step: 1) }
            }
            let names = obligation.due.isFloor ? obligation.endedBy : obligation.metBy
            return row(
                number, trigger: trigger, from: from, due: counting.date(obligation.due, from: trigger),
                attempts: acts(names))
        }
    }

    /// The row of an instance that can be touched from a day on, with the events that may close it.
    func row(
        _ number: String, trigger: CaseEvent, from: CivilDate?, due: Result<CivilDate?, DueProblem>,
        attempts: [CaseEvent]
    ) -> NaiveRow {
        var row = NaiveRow(key: obligation.name.text + (subject.map { "[\($0)]" } ?? "") + number, state: .open)
        func isInTime(_ event: CaseEvent) -> Bool { from.map { $0 <= event.date } ?? true }
        let attempts = attempts.filter(isInTime)
        let isFloor = obligation.due.isFloor
        let cancellation = happened(obligation.cancelledBy).first(where: isInTime)
        let act = attempts.first { isFloor || lacking($0).isEmpty }
        if let act, cancellation.map({ act.date <= $0.date }) ?? true { row.closed = act }
        let isCancelled = row.closed == nil && cancellation != nil

        switch due {
        case .success(let date): row.due = date
        case .failure(let problem): row.problem = problem
        }
        let extensions = happened(obligation.extendedBy.map { [$0] } ?? []).filter { event in
            event.until != nil && isInTime(event) && (row.closed.map { event.date <= $0.date } ?? true)
        }
        if let until = extensions.last?.until {
            row.due = until
            row.problem = nil
        }
        if let due = row.due {
            row.actBy = counting.days.actBy(due)
            row.isProvisional = counting.isProvisional(
                due, obligation.due, from: trigger, isExtended: !extensions.isEmpty)
        }

        if isCancelled {
            row.state = .cancelled
        } else if isFloor {
            judgeFloor(&row)
        } else {
            judge(&row, attempts)
        }
        return row
    }

    private func judge(_ row: inout NaiveRow, _ attempts: [CaseEvent]) {
        let isTimed = obligation.basis == .statutory
        if let closed = row.closed {
            let isLate = row.due.map { closed.date > $0 } ?? false
            row.state = isTimed && isLate ? .metLate : .met
            return
        }
        row.missing = attempts.last.map(lacking) ?? obligation.requires
        if isSuspended {
            row.state = .suspended
        } else if !attempts.isEmpty {
            row.state = .incomplete
        } else if isTimed, let due = row.due, today > due {
            row.state = .overdue
        }
    }

    private func judgeFloor(_ row: inout NaiveRow) {
        guard let floor = row.due else {
            row.closed = nil
            return
        }
        if let closed = row.closed {
            row.state = closed.date <= floor ? .breached : .met
        } else if today > floor {
            row.state = .met
        } else if isSuspended {
            row.state = .suspended
        }
    }

    func lacking(_ event: CaseEvent) -> [Requirement] {
        obligation.requires.filter { requirement in
            switch requirement {
            case .item(let item): !event.items.contains(item)
            case .any(let choice): choice.filter { event.items.contains($0) }.isEmpty
            }
        }
    }

    /// Suspended after the last time that it was allowed to go on.
    private var isSuspended: Bool {
        guard let suspension = obligation.suspendedBy, let last = happened([suspension.event]).last else {
            return false
        }
        return happened(suspension.until).filter { $0.date >= last.date }.isEmpty
    }
}
