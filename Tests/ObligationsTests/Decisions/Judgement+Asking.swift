import CivilCalendar
import Obligations

extension Procedure {
    /// Why each rung of the first duty is said or not at a moment: `14 days before: send`.
    func decisions(
        of events: CaseEvent..., remembering memory: CaseMemory = CaseMemory(), at now: String
    ) -> [String] {
        let now = moment(now)
        let obligation = obligations[0]
        guard
            let instance = instances(of: events, on: now.date.description).first,
            let ladder = ladders[obligation.ladder]
        else { return [] }
        let rungs = ladder.schedule(
            for: instance, of: obligation, calendar: .real, until: max(now.date, instance.due ?? now.date))
        return Judgement(
            of: instance, basis: obligation.basis, memory: memory, at: now, notifyAt: moment("2026-01-01").time
        )
        .decisions(on: rungs).map(\.line)
    }
}

extension RungDecision {
    /// `14 days before: hold superseded by 2 days before`.
    var line: String { "\(rung.name): \(decision.line)" }
}

extension Decision {
    var line: String {
        guard case .hold(let reason) = self else { return "send" }
        let detail =
            switch reason {
            case .notYet(let moment): " before \(moment)"
            case .alreadySaid(let past): " at \(past.at)"
            case .superseded(let by): by.map { " by \($0)" } ?? ""
            case .silenced(let silence): " until \(silence.until)"
            case .suspended(let event): " by \(event.name)"
            case .met, .cancelled: ""
            }
        return "\(reason.word)\(detail)"
    }
}

extension CaseMemory {
    /// A memory of rungs of one instance: what was said or passed over, and when.
    init(
        _ key: InstanceKey, said: [String: String] = [:], superseded: [String: String] = [:], episode: Int = 0,
        silences: [Silence] = []
    ) {
        self.init(silences: silences)
        known[key] = KnownDue(due: nil, episode: episode, procedureDigest: "procedure-1", calendarDigest: "calendar-1")
        for (rungs, fate) in [(said, RungMemory.Fate.said), (superseded, .superseded)] {
            for (rung, at) in rungs {
                self.rungs[key, default: []].append(
                    RungMemory(
                        rung: rung, episode: episode, fate: fate, at: moment(at), roles: [RoleReference("owner")]))
            }
        }
    }
}

extension Silence {
    /// A silence of the usual case, or of one instance of it.
    init(until: String, of key: InstanceKey? = nil) {
        self.init(
            id: "s1", reference: Case.usualReference, key: key, until: day(until), by: "manager", why: "in hand")
    }
}
