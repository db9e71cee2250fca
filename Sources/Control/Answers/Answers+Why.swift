import CivilCalendar
package import Obligations

extension Answers {
    /// What became of each rung of an instance: said when and delivered or not, or held and why.
    ///
    /// - Parameter delivery: how far the letters of a notice came, by its rung and episode.
    package func why(
        _ request: Interface.WhyRequest, delivery: (InstanceKey, RungMemory) -> Interface.RungDecision.Delivery?
    ) throws(Interface.Failure) -> Interface.WhyReply {
        let today = try today(request.today)
        let (watched, duty) = try duty(request.reference, request.key, on: today)
        guard
            let (edition, almanac) = book.rules(for: watched.case),
            let ladder = edition.procedure.ladders[duty.obligation.ladder]
        else { throw .noSuchInstance(reference: request.reference, key: request.key) }
        let moment = request.today == nil ? now : CivilMoment(date: today, time: book.notifyAt)
        let horizon = max(today, duty.instance.due ?? today)
        let rungs = ladder.schedule(
            for: duty.instance, of: duty.obligation, calendar: almanac.calendar, until: horizon)
        let judgement = Judgement(
            of: duty.instance, basis: duty.obligation.basis, memory: watched.memory.asOf(today), at: moment,
            notifyAt: book.notifyAt)
        return Interface.WhyReply(
            instance: duty.interface(on: today),
            rungs: judgement.decisions(on: rungs).map { decided in
                answer(decided, of: duty.obligation, delivery: { delivery(duty.instance.key, $0) })
            })
    }

    private func answer(
        _ decided: RungDecision, of obligation: Obligation, delivery: (RungMemory) -> Interface.RungDecision.Delivery?
    ) -> Interface.RungDecision {
        let rung = decided.rung
        let at = rung.day.map { instant(CivilMoment(date: $0, time: book.notifyAt)) }
        let audience = Self.told(Audience(obligation: obligation).roles(at: rung.level))
        guard case .hold(let reason) = decided.decision else {
            return Interface.RungDecision(rung: rung.name, at: at, level: rung.level, detail: audience)
        }
        if case .alreadySaid(let memory) = reason {
            return Interface.RungDecision(
                rung: rung.name, at: at, level: rung.level, said: instant(memory.at), delivery: delivery(memory),
                detail: Self.told(memory.roles))
        }
        return Interface.RungDecision(
            rung: rung.name, at: at, level: rung.level, held: reason.word,
            detail: reason.isForNow
                ? [reason.detail, audience].compactMap(\.self).joined(separator: ", ") : reason.detail)
    }

    private static func told(_ roles: [RoleReference]) -> String {
        "to " + roles.map(\.role.text).joined(separator: ", ")
    }
}

extension HoldReason {
    /// Whether the rung may still be said, so that it matters to whom.
    fileprivate var isForNow: Bool {
        switch self {
        case .notYet, .silenced, .suspended: true
        case .alreadySaid, .superseded, .met, .cancelled: false
        }
    }

    fileprivate var detail: String? {
        switch self {
        case .notYet, .alreadySaid, .met, .cancelled: nil
        case .superseded(let by): by.map { "said instead: \($0)" }
        case .silenced(let silence): "until \(silence.until) by \(silence.by): \(silence.why)"
        case .suspended(let event): "since \(event.date) by \(event.name)"
        }
    }
}
