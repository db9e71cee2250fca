package import CivilCalendar
package import Obligations

/// What the recording of an event changes: duties closed, changed otherwise, and opened, in the procedure's order.
package struct Consequences: Sendable, Equatable {
    package let closed: [Consequence]
    package let changed: [Consequence]
    package let opened: [Consequence]

    /// Compares what a case owed before with what it owes now, both as of one day.
    init(from before: [Instance], to after: [Instance], under procedure: Procedure, on today: CivilDate) {
        let pairs = Self.pairs(before, after)
        let changes =
            pairs.kept.map { ($1, Consequence.Change(from: $0, to: $1)) }
            + pairs.gone.filter(\.state.isOwed).map { ($0, .ended) }
        let all = changes.compactMap { instance, change in
            change.map { change in
                let isFloor = procedure.obligation(instance.key.obligation)?.due.isFloor ?? false
                return Consequence(instance: instance, change: change, isFloor: isFloor, today: today)
            }
        }
        closed = all.filter { $0.part == .closed }
        changed = all.filter { $0.part == .changed }
        opened = all.filter { $0.part == .opened }
    }

    package var all: [Consequence] { closed + changed + opened }

    /// Each instance of now beside the one that it was, if it was one, and those that are no more.
    ///
    /// An instance is what its trigger opened, since an earlier trigger shifts the numbers of the later ones; where the
    /// trigger itself was replaced, the number tells.
    private static func pairs(
        _ before: [Instance], _ after: [Instance]
    ) -> (kept: [(Instance?, Instance)], gone: [Instance]) {
        var former = before.filter { $0.state != .waiting }
        var kept: [(Instance?, Instance)] = after.map { instance in
            let index = former.firstIndex { Origin($0) == Origin(instance) }
            return (index.map { former.remove(at: $0) }, instance)
        }
        for index in kept.indices where kept[index].0 == nil {
            let same = former.firstIndex { $0.key == kept[index].1.key }
            kept[index].0 = same.map { former.remove(at: $0) }
        }
        return (kept, former)
    }

    /// What opened an instance.
    private struct Origin: Equatable {
        let obligation: ObligationName
        let subject: Subject?
        let trigger: CaseEvent?
        /// Of recurring duties the beginning of the window.
        let window: CivilDate?

        init(_ instance: Instance) {
            obligation = instance.key.obligation
            subject = instance.key.subject
            var event = instance.trigger
            event?.line = 0
            trigger = event
            window = instance.key.isRecurring ? instance.opened : nil
        }
    }
}

extension RuleBook {
    /// What a recording changes as of a day; nil where the procedure or the bank holidays that it counts by are missing.
    package func consequences(of recording: Recording, on today: CivilDate) -> Consequences? {
        guard let (edition, almanac) = rules(for: recording.after) else { return nil }
        let evaluation = Evaluation(index: edition.index, calendar: almanac.calendar, asOf: today)
        return Consequences(
            from: evaluation.instances(of: recording.before), to: evaluation.instances(of: recording.after),
            under: edition.procedure, on: today)
    }
}
