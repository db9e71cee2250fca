import CivilCalendar

extension Explanation {
    /// How the days were counted: the reading that applied, and each day passed over with its reason.
    func counting(from trigger: CaseEvent) -> [ExplanationStep] {
        switch obligation.due {
        case .within(let period, _), .forAtLeast(let period, _): counted(period, from: trigger.date)
        case .atLeast(let period, _): countedBack(period, from: trigger.date)
        case .every, .everyQuarter: recurring(from: trigger.date)
        case .onTheDateSet: trigger.until.map { [ExplanationStep("the event sets \($0.spoken)")] } ?? []
        case .promptly: [ExplanationStep("no due date: reminders are counted from the event")]
        }
    }

    /// What would change the date, and what ends the duty.
    var change: ExplanationStep {
        var ways = ["another date of \(named(obligation.due.trigger))"]
        if let name = obligation.extendedBy { ways.append("\(named(name)) with a new date") }
        if case .every(_, _, let end) = obligation.due { ways.append(named(end)) }
        if case .everyQuarter(_, let end) = obligation.due { ways.append(named(end)) }
        if obligation.due.countsWorkingDays { ways.append("a change of the bank holidays") }
        if let suspension = obligation.suspendedBy {
            ways.append(
                "\(named(suspension.event)), which suspends it until \(suspension.until.map(named).joined(separator: " or "))"
            )
        }
        ways += obligation.cancelledBy.map { "\(named($0)), which ends it" }
        let met = obligation.metBy.map(named).joined(separator: " or ")
        let closes = met.isEmpty ? "" : "; it is met by \(met)"
        return ExplanationStep("what would change it: \(ways.joined(separator: ", "))\(closes)")
    }

    private func counted(_ period: Period, from day: CivilDate) -> [ExplanationStep] {
        switch period {
        case .days, .weeks:
            return [ExplanationStep("counted in calendar days, the day of the event excluded")]
        case .months(let count): return corresponding(day, months: count)
        case .years(let count): return corresponding(day, months: 12 * count)
        case .workingDays:
            let base = ExplanationStep("counted in working days, the first being the one after the event")
            return [base] + (rule.dated(obligation.due, from: day).map { passedOver(between: day, and: $0) } ?? [])
        }
    }

    private func countedBack(_ period: Period, from day: CivilDate) -> [ExplanationStep] {
        let reading =
            switch rule.readings.before {
            case .clearDays: "clear days: neither the day of the act nor that of the event counts"
            case .plain: "plain: the day of the event does not count"
            }
        let base = ExplanationStep(
            "counted back by the reading 'before: \(rule.readings.before.rawValue)' (\(reading))")
        guard case .workingDays = period, let due = rule.dated(obligation.due, from: day) else { return [base] }
        return [base] + passedOver(between: day, and: due)
    }

    private func corresponding(_ day: CivilDate, months: Int) -> [ExplanationStep] {
        let base = ExplanationStep("counted to the corresponding date of the month, the day of the event excluded")
        guard let end = day.adding(months: months, monthEnd: .clamp), end.day != day.day else { return [base] }
        return [
            base,
            ExplanationStep(
                "that month has no day \(day.day): the reading 'month-end: \(rule.readings.monthEnd.rawValue)' applies"),
        ]
    }

    private func recurring(from anchor: CivilDate) -> [ExplanationStep] {
        let reading =
            switch obligation.due {
            case .everyQuarter where rule.readings.quarter != .anchored:
                "the ends of \(rule.readings.quarter.rawValue) quarters after \(anchor.spoken)"
            default: "counted from the original anchor \(anchor.spoken), never from the occurrence before"
            }
        return [ExplanationStep("occurrence \(instance.key.occurrence): \(reading)")]
    }

    private func passedOver(between day: CivilDate, and due: CivilDate) -> [ExplanationStep] {
        let skipped = rule.calendar.skippedDays(between: day, and: due)
        guard !skipped.isEmpty else { return [] }
        let days = skipped.map { "\($0.date) (\($0.reason.spoken))" }.joined(separator: ", ")
        return [ExplanationStep("passed over: \(days)")]
    }
}

extension DueRule {
    fileprivate func dated(_ phrase: DuePhrase, from day: CivilDate) -> CivilDate? {
        (try? dated(phrase, from: CaseEvent(date: day, name: phrase.trigger)).get()) ?? nil
    }
}

extension DuePhrase {
    /// Whether bank holidays take part in the count.
    fileprivate var countsWorkingDays: Bool {
        switch self {
        case .within(.workingDays, _), .atLeast(.workingDays, _): true
        default: false
        }
    }
}
