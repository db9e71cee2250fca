import CivilCalendar

extension Duty {
    /// The first occurrence of a recurring duty and those whose window has begun, each due date counted from the original anchor.
    ///
    /// A window begins on the due date of the occurrence before; a closing event closes only the oldest open one whose window has begun.
    /// - Parameter showsNext: adds the occurrence whose window is the next to begin.
    func occurrences(until horizon: CivilDate, showsNext: Bool) -> [Instance] {
        var found: [Instance] = []
        var anchor = triggers.first
        while let start = anchor {
            let end = ends.first { $0.date >= start.date }
            let cancellation = cancellations.first { $0.date >= start.date }
            let series = Series(start: start, end: end, cancellation: cancellation, count: found.count)
            found += occurrences(in: series, horizon: horizon, showsNext: showsNext)
            anchor = series.stopped.flatMap { stopped in triggers.first { $0.date > stopped } }
        }
        return assignClosings(to: found)
    }

    private func occurrences(in series: Series, horizon: CivilDate, showsNext: Bool) -> [Instance] {
        var found: [Instance] = []
        let start = series.start
        var opened = start.date
        while series.canOpen(on: opened) {
            guard opened <= horizon || showsNext || found.isEmpty else { break }
            let number = found.count + 1
            var instance = Instance(
                key: InstanceKey(
                    obligation: obligation.name, subject: subject, occurrence: series.count + number, isRecurring: true),
                state: .open, trigger: start, opened: opened)
            settle(&instance, due: rule.dated(obligation.due, from: start, occurrence: number))
            // Where one date cannot be computed the next may be: its window begins where the clamped month ends.
            let next = instance.due ?? start.date.adding(months: number * months, monthEnd: .clamp)
            instance.cancelled = series.stop(ofWindowUntil: next)
            found.append(instance)
            guard let next, opened <= horizon, instance.problem != .outOfRange else { break }
            opened = next
        }
        return found
    }

    private var months: Int {
        if case .every(let months, _, _) = obligation.due { months } else { 3 }
    }

    private func assignClosings(to occurrences: [Instance]) -> [Instance] {
        var assigned = Array(repeating: [CaseEvent](), count: occurrences.count)
        var oldest = 0
        for event in closings {
            // What has ended can no longer be closed by anything later.
            while oldest < occurrences.count, isEnded(occurrences[oldest], by: event) { oldest += 1 }
            guard oldest < occurrences.count, isOpened(occurrences[oldest], by: event) else { continue }
            assigned[oldest].append(event)
            if obligation.requires.allSatisfy({ $0.isSatisfied(by: event.items) }) { oldest += 1 }
        }
        return zip(occurrences, assigned).map { occurrence, closing in
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

    private func isOpened(_ occurrence: Instance, by event: CaseEvent) -> Bool {
        occurrence.opened.map { $0 <= event.date } ?? true
    }

    private func isEnded(_ occurrence: Instance, by event: CaseEvent) -> Bool {
        occurrence.cancelled.map { event.date > $0.date } ?? false
    }
}

/// The run of a recurring duty from one anchor to what ends or cancels it.
private struct Series {
    let start: CaseEvent
    let end: CaseEvent?
    let cancellation: CaseEvent?
    /// How many occurrences came before it.
    let count: Int

    /// The day from which a new trigger begins another run.
    var stopped: CivilDate? { [end, cancellation].compactMap { $0?.date }.min() }

    /// Whether a window can begin on a day; what is cancelled on the day it began was owed until then.
    func canOpen(on day: CivilDate) -> Bool {
        (end.map { day < $0.date } ?? true) && (cancellation.map { day <= $0.date } ?? true)
    }

    /// What makes an occurrence no longer owed: a cancellation, or an end that comes before its window does.
    func stop(ofWindowUntil due: CivilDate?) -> CaseEvent? {
        let end = end.flatMap { end in due.flatMap { $0 > end.date ? end : nil } }
        return [end, cancellation].compactMap(\.self).min { $0.date < $1.date }
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
