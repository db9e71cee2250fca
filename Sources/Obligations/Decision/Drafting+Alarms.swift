import CivilCalendar

extension Drafting {
    /// What is wrong with a case beyond its dates, said once each.
    func alarms(for notices: [Notice], instances: some Sequence<Instance>) -> [Alarm] {
        unrouted(in: notices) + uncomputable(instances) + outOfOrder() + outOfForce()
    }

    /// The same for a status, one line each: what was said once, and what was not worth saying.
    func warnings(about instances: some Sequence<Instance>) -> [String] {
        (alarms(for: [], instances: instances).map(\.problem) + unlisted()).map { "\(`case`.reference): \($0)" }
    }

    private func unrouted(in notices: [Notice]) -> [Alarm] {
        Set(notices.flatMap(\.recipients).filter(\.isFallback).map(\.role)).sorted().map { role in
            Alarm(
                kind: .unrouted, occasion: role.text,
                problem: "role '\(role)' has no address; the business manager hears for it")
        }
    }

    private func uncomputable(_ instances: some Sequence<Instance>) -> [Alarm] {
        instances.compactMap { instance in
            // Once the duty is met or cancelled nobody needs the date any more.
            guard instance.state.isOwed, let problem = instance.problem else { return nil }
            let key = instance.key.concealed(subjects.ordinal(of: instance.key.subject))
            let since = instance.trigger.map { " from \($0.date)" } ?? ""
            return Alarm(
                kind: .noDueDate, reference: `case`.reference, occasion: "\(key)\(since)",
                problem: "the due date of \(key) cannot be computed\(since): \(problem.sentence)")
        }
    }

    /// Items that no checklist of the procedure asks for, most likely a slip of the hand.
    private func unlisted() -> [String] {
        `case`.events.filter(index.hasUnlistedItem).map { event in
            "line \(event.line): an item of 'with' is on no checklist of the procedure"
        }
    }

    private func outOfOrder() -> [Alarm] {
        guard index.mayBeOutOfOrder(`case`) else { return [] }
        return procedure.orderViolations(in: `case`).map { earlier, later in
            Alarm(
                kind: .outOfOrder, reference: `case`.reference, occasion: "\(later) before \(earlier)",
                problem: "\(later) is dated before \(earlier)")
        }
    }

    private func outOfForce() -> [Alarm] {
        guard let first = `case`.events.lazy.map(\.date).min(), !procedure.inForce.contains(first) else { return [] }
        return [
            Alarm(
                kind: .outOfForce, reference: `case`.reference, occasion: procedure.name.text,
                problem: "the case begins outside the period in which procedure '\(procedure.name)' is in force")
        ]
    }
}

extension DueProblem {
    /// What the reader is told, and what to do.
    package var sentence: String {
        switch self {
        case .noCorrespondingDate:
            "the month has no corresponding date and the procedure's reading 'month-end' is 'refuse'"
        case .noDateSet:
            "the event that sets the date carries no 'until'"
        case .outOfRange:
            "a date lies outside the years 1900 to 2199: correct it in the case file"
        }
    }
}

extension Procedure {
    /// The pairs of a chain of which the later event is dated before the earlier one, for one subject.
    package func orderViolations(in case: Case) -> [(earlier: EventName, later: EventName)] {
        guard !order.isEmpty else { return [] }
        var first: [EventName: [Subject?: CivilDate]] = [:]
        for event in `case`.events {
            first[event.name, default: [:]].merge([event.subject: event.date], uniquingKeysWith: min)
        }
        var violations: [(earlier: EventName, later: EventName)] = []
        for chain in order {
            for (index, later) in chain.enumerated() {
                for earlier in chain[..<index] where isReversed(first[earlier], first[later]) {
                    violations.append((earlier, later))
                }
            }
        }
        return violations
    }

    private func isReversed(_ earlier: [Subject?: CivilDate]?, _ later: [Subject?: CivilDate]?) -> Bool {
        guard let earlier, let later else { return false }
        return later.contains { subject, date in
            // What concludes a review comes after what every subject did.
            guard let subject else { return earlier.values.contains { date < $0 } }
            return (earlier[subject] ?? earlier[nil]).map { date < $0 } ?? false
        }
    }
}
