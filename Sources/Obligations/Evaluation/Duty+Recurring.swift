import CivilCalendar

extension Duty {
    /// The occurrences of a recurring duty whose window has begun, each due date counted from the original anchor.
    ///
    /// A window begins on the due date of the occurrence before; a closing event closes only the oldest open one whose window has begun.
    func occurrences(until horizon: CivilDate) -> [Instance] {
        var found: [Instance] = []
        var anchor = triggers.first
        while let start = anchor, start.date <= horizon || found.isEmpty {
            let end = obligation.due.end.flatMap { name in
                known.events([name], touching: subject).first { $0.date >= start.date }
            }
            found += series(from: start, until: end, horizon: horizon, after: found.count)
            anchor = end.flatMap { end in triggers.first { $0.date > end.date } }
        }
        return assignClosings(to: found)
    }

    private func series(
        from start: CaseEvent, until end: CaseEvent?, horizon: CivilDate, after count: Int
    ) -> [Instance] {
        var found: [Instance] = []
        var opened = start.date
        while opened <= horizon, end.map({ opened < $0.date }) ?? true {
            let number = found.count + 1
            var instance = Instance(
                key: InstanceKey(
                    obligation: obligation.name, subject: subject, occurrence: count + number, isRecurring: true),
                state: .open, trigger: start, opened: opened)
            settle(&instance, due: rule.dated(obligation.due, from: start, occurrence: number))
            if let end, let due = instance.due, due > end.date { instance.cancelled = end }
            found.append(instance)
            // Where one date cannot be computed the next may be: its window begins where the clamped month ends.
            guard let next = instance.due ?? start.date.adding(months: number * months, monthEnd: .clamp) else { break }
            opened = next
        }
        return found
    }

    private var months: Int {
        if case .every(let months, _, _) = obligation.due { months } else { 3 }
    }

    private func assignClosings(to occurrences: [Instance]) -> [Instance] {
        var closings = Array(repeating: [CaseEvent](), count: occurrences.count)
        var isClosed = Array(repeating: false, count: occurrences.count)
        for event in known.events(obligation.metBy, for: subject) {
            let oldest = occurrences.indices.first { !isClosed[$0] && canClose(occurrences[$0], by: event) }
            guard let oldest else { continue }
            closings[oldest].append(event)
            isClosed[oldest] = obligation.requires.allSatisfy { $0.isSatisfied(by: event.items) }
        }
        return zip(occurrences, closings).map { occurrence, closing in
            var instance = occurrence
            instance.cancelled = nil
            judge(&instance, closing: closing)
            if let end = occurrence.cancelled, instance.state.isOwed {
                instance.state = .cancelled
                instance.cancelled = end
                instance.suspended = nil
                instance.missing = []
            }
            return instance
        }
    }

    private func canClose(_ occurrence: Instance, by event: CaseEvent) -> Bool {
        isOpened(occurrence, by: event) && occurrence.cancelled.map { event.date <= $0.date } ?? true
    }
}

extension DueRule {
    /// The due date as a value that holds its own failure.
    func dated(_ phrase: DuePhrase, from trigger: CaseEvent, occurrence: Int = 1) -> Result<CivilDate?, DueProblem> {
        do throws(DueProblem) {
            return .success(try due(phrase, from: trigger, occurrence: occurrence))
        } catch {
            return .failure(error)
        }
    }
}

extension DueProblem: Error {}
