package import CivilCalendar

/// One step of the answer to "why that date?".
package struct ExplanationStep: Sendable, Equatable {
    package var text: String
    /// Where the procedure says so.
    package var source: String?

    /// How the step begins that tells of an extension.
    static let extending = "extended by"

    /// The event it speaks of, where it is one that happened to the duty.
    package var event: SpokenEvent? { SpokenEvent(firstIn: text) }

    package var isExtension: Bool { text.hasPrefix(Self.extending) }

    package init(_ text: String, source: String? = nil) {
        self.text = text
        self.source = source
    }
}

/// Explains the due date of one instance: trigger, phrase, reading, days passed over, and what would change it.
package struct Explanation: Sendable {
    let reference: CaseReference
    let instance: Instance
    let obligation: Obligation
    let procedure: Procedure
    let rule: DueRule

    package init(
        of instance: Instance, in reference: CaseReference, obligation: Obligation, procedure: Procedure,
        calendar: WorkingCalendar
    ) {
        self.reference = reference
        self.instance = instance
        self.obligation = obligation
        self.procedure = procedure
        rule = DueRule(readings: procedure.readings, calendar: calendar)
    }

    /// The steps in the order in which a reader asks.
    package var steps: [ExplanationStep] {
        guard let trigger = instance.trigger else { return [waiting, phrase, change] }
        return [started(by: trigger), phrase] + counting(from: trigger)
            + [extended, due, actBy, provisional, standing]
            .compactMap(\.self) + [unverified, change].compactMap(\.self)
    }

    private var waiting: ExplanationStep {
        ExplanationStep("waiting: \(named(obligation.due.trigger)) is not recorded, so no clock runs")
    }

    private func started(by trigger: CaseEvent) -> ExplanationStep {
        ExplanationStep(
            "started by \(spoken(trigger)), recorded in \(reference).yaml, line \(trigger.line)")
    }

    private var phrase: ExplanationStep {
        let limit =
            obligation.wordedBasis(of: instance) == .statutory
            ? "stated limit" : "\(obligation.basis.rawValue), no stated limit"
        return ExplanationStep("rule: \(obligation.due) (\(limit))", source: obligation.source)
    }

    private var extended: ExplanationStep? {
        guard let event = instance.extended, let until = event.until else { return nil }
        return ExplanationStep(
            "\(ExplanationStep.extending) \(spoken(event)), line \(event.line): the new date is \(until.spoken)")
    }

    private var due: ExplanationStep? {
        if let problem = instance.problem {
            return ExplanationStep("no due date can be computed: \(problem.sentence)")
        }
        guard let due = instance.due else { return nil }
        let floor = obligation.due.isFloor
        return ExplanationStep(
            floor
                ? "to be held to the end of \(due.spoken); the first day after is \(due.adding(days: 1).spoken)"
                : "due \(due.spoken), to the end of that day; weekends and bank holidays do not move it")
    }

    private var actBy: ExplanationStep? {
        guard let due = instance.due, let actBy = instance.actBy, actBy != due, !obligation.due.isFloor else {
            return nil
        }
        let why = rule.calendar.reasonNotWorking(due).map { " since \(due) is \($0.spoken)" } ?? ""
        return ExplanationStep("act by \(actBy.spoken), the last working day before,\(why)")
    }

    private var provisional: ExplanationStep? {
        guard instance.isProvisional, let horizon = rule.calendar.holidays.horizon else { return nil }
        return ExplanationStep(
            "provisional: bank holidays are published up to \(horizon) only, later ones are computed by rule")
    }

    private var standing: ExplanationStep? {
        switch instance.state {
        case .waiting: nil
        case .open: missing.map { ExplanationStep("open; its checklist asks for \($0)") }
        case .overdue: ExplanationStep("overdue: nothing recorded meets it")
        case .incomplete: ExplanationStep("incomplete: recorded, but without \(missing ?? "an item of its checklist")")
        case .met, .metLate, .breached: closing
        case .suspended: instance.suspended.map { ExplanationStep("suspended by \(recorded($0))") }
        case .cancelled: instance.cancelled.map { ExplanationStep("ended by \(recorded($0))") }
        }
    }

    private var closing: ExplanationStep {
        guard let closed = instance.closed else {
            return ExplanationStep("held: the date has passed")
        }
        let late = instance.due.map { $0.days(until: closed.date) } ?? 0
        return switch instance.state {
        case .breached: ExplanationStep("breached: \(recorded(closed)) came too soon")
        case .metLate: ExplanationStep("met late by \(recorded(closed)), \(Period.days(late)) after the due date")
        default: ExplanationStep("met by \(recorded(closed))")
        }
    }

    private var unverified: ExplanationStep? {
        obligation.isVerified
            ? nil : ExplanationStep("not verified: this rule could not be confirmed against its source")
    }

    private var missing: String? {
        instance.missing.isEmpty ? nil : instance.missing.map(\.description).joined(separator: ", ")
    }

    func recorded(_ event: CaseEvent) -> String {
        "\(spoken(event)), line \(event.line)"
    }

    private func spoken(_ event: CaseEvent) -> SpokenEvent {
        SpokenEvent(name: event.name.text, title: procedure.events[event.name]?.title, date: event.date)
    }

    func named(_ event: EventName) -> String {
        procedure.events[event].map { "'\(event)' (\($0.title))" } ?? "'\(event)'"
    }
}
