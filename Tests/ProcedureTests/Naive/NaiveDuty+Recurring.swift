import CivilCalendar
import Obligations

extension NaiveDuty {
    /// An occurrence with the days between which it can be met.
    private struct Occurrence {
        let trigger: CaseEvent
        let number: Int
        let opened: CivilDate
        /// What makes it no longer owed unless it was met by then.
        let stop: CaseEvent?
        var attempts: [CaseEvent] = []
        var isClosed = false
    }

    /// Every occurrence whose window has begun; a new trigger counts only once the old series has come to its end.
    func recurring() -> [NaiveRow] {
        var occurrences: [Occurrence] = []
        var anchor = triggers.first
        while let trigger = anchor {
            let end = ends.first { $0.date >= trigger.date }
            let cancellation = happened(obligation.cancelledBy).first { $0.date >= trigger.date }
            occurrences += series(of: trigger, until: end, or: cancellation)
            let stopped = [end, cancellation].compactMap { $0?.date }.min()
            anchor = stopped.flatMap { stopped in triggers.first { $0.date > stopped } }
        }
        for event in acts(obligation.metBy) { close(&occurrences, by: event) }
        return occurrences.enumerated().map { index, occurrence in
            var row = row(
                "#\(index + 1)", trigger: occurrence.trigger, from: occurrence.opened,
                due: counting.date(obligation.due, from: occurrence.trigger, occurrence: occurrence.number),
                attempts: occurrence.attempts)
            if occurrence.stop != nil, row.closed == nil {
                row.state = .cancelled
                row.missing = []
            }
            return row
        }
    }

    /// What ends a series may lie ahead, as what begins it may.
    private var ends: [CaseEvent] {
        known.filter { event in
            event.name == obligation.due.end && (event.subject == nil || event.subject == subject)
        }
    }

    private func series(
        of trigger: CaseEvent, until end: CaseEvent?, or cancellation: CaseEvent?
    ) -> [Occurrence] {
        var found: [Occurrence] = []
        var opened = trigger.date
        for number in 1... {
            if let end, opened >= end.date { break }
            if let cancellation, opened > cancellation.date { break }
            if opened > today, number > 1 { break }
            guard let next = counting.windowEnd(obligation.due, from: trigger, occurrence: number) else { break }
            let stop = [end.flatMap { next > $0.date ? $0 : nil }, cancellation].compactMap(\.self)
                .min { $0.date < $1.date }
            found.append(Occurrence(trigger: trigger, number: number, opened: opened, stop: stop))
            opened = next
        }
        return found
    }

    /// It closes only the oldest occurrence that is open when it happens.
    private func close(_ occurrences: inout [Occurrence], by event: CaseEvent) {
        let open = occurrences.indices.first { index in
            let occurrence = occurrences[index]
            let isOver = occurrence.stop.map { event.date > $0.date } ?? false
            return !occurrence.isClosed && !isOver && occurrence.opened <= event.date
        }
        guard let open else { return }
        occurrences[open].attempts.append(event)
        occurrences[open].isClosed = lacking(event).isEmpty
    }
}
