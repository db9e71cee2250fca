package import Obligations

/// What speaks against recording an event, and can be overruled by whoever knows better.
package enum Objection: Sendable, Hashable {
    /// The same event of the same day and subject is recorded already, in that line.
    case recordedAlready(EventName, line: Int)
    /// A later event of a chain would be dated before an earlier one.
    case outOfOrder(earlier: EventName, later: EventName)

    /// Everything that speaks against an event and did not speak against the case before.
    static func all(to event: CaseEvent, in before: Case, by procedure: Procedure) -> [Objection] {
        let same = before.events.first { known in
            (known.date, known.name, known.subject) == (event.date, event.name, event.subject)
        }
        return (same.map { [.recordedAlready(event.name, line: $0.line)] } ?? [])
            + disorder(by: event, in: before, procedure)
    }

    /// Chains that the event breaks, looked at for each subject that it touches: what one service's events have broken
    /// already does not excuse another's.
    private static func disorder(by event: CaseEvent, in before: Case, _ procedure: Procedure) -> [Objection] {
        let subjects = event.subject.map { [$0] } ?? [nil] + Set(before.events.compactMap(\.subject)).sorted()
        var found: [Objection] = []
        for subject in subjects {
            var part = before
            part.events.removeAll { $0.subject != nil && $0.subject != subject }
            let known = procedure.orderViolations(in: part)
            part.events.append(event)
            for (earlier, later) in procedure.orderViolations(in: part)
            where !known.contains(where: { $0 == (earlier, later) }) {
                let objection = Objection.outOfOrder(earlier: earlier, later: later)
                if !found.contains(objection) { found.append(objection) }
            }
        }
        return found
    }
}

extension Objection: CustomStringConvertible {
    package var description: String {
        switch self {
        case .recordedAlready(let name, let line):
            "\(name) is recorded with that date already, in line \(line)"
        case .outOfOrder(let earlier, let later):
            "\(later) would be dated before \(earlier), against the order of the procedure"
        }
    }
}
