import CivilCalendar

extension Judgement {
    /// A rung that will be said if nothing changes.
    struct Upcoming {
        var rung: ScheduledRung
        var at: CivilMoment
        /// The less severe rungs for which it stands.
        var passingOver: [ScheduledRung]
    }

    /// What will be said after now, given the rungs of the instance, the least severe first.
    ///
    /// What is reached now and not yet said counts as said now.
    func upcoming(among rungs: [ScheduledRung]) -> [Upcoming] {
        var judgement = self
        var found: [Upcoming] = []
        let byMoment = rungs.indices.map { (index: $0, moment: moment(of: rungs[$0])) }.sorted { $0.moment < $1.moment }
        var waiting = byMoment[...]
        // Every rung below has been said or passed over; the highest reached so far may still be held.
        var settled = (rungs.lastIndex(where: isSaid) ?? -1) + 1
        var highest = settled - 1
        for moment in [now] + turns(among: byMoment.lazy.map(\.moment)) {
            judgement.now = moment
            while let next = waiting.first, next.moment <= moment {
                highest = max(highest, next.index)
                waiting.removeFirst()
            }
            guard highest >= settled, judgement.decision(on: rungs[highest], severer: nil) == .send else { continue }
            if moment > now {
                let passed = rungs[settled..<highest].filter { memory[$0.name] == nil }
                found.append(Upcoming(rung: rungs[highest], at: moment, passingOver: passed))
            }
            settled = highest + 1
        }
        return found
    }

    private func moment(of rung: ScheduledRung) -> CivilMoment {
        rung.day.map { CivilMoment(date: $0, time: notifyAt) } ?? .distantPast
    }

    /// When a decision can change after now: at each rung, and when a silence has ended.
    ///
    /// - Parameter moments: those of the rungs, in order.
    private func turns(among moments: some Sequence<CivilMoment>) -> [CivilMoment] {
        let ends = silences.compactMap { $0.until.addingIfInRange(days: 1) }.map {
            CivilMoment(date: $0, time: notifyAt)
        }
        var turns: [CivilMoment] = []
        for moment in ends.isEmpty ? Array(moments) : (moments + ends).sorted()
        where moment > now && moment != turns.last {
            turns.append(moment)
        }
        return turns
    }
}
