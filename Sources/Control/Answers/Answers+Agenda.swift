import CivilCalendar
import Obligations

extension Answers {
    /// Obligations by due date, those without one last; throws where a date or a case is not one.
    package func agenda(_ request: Interface.AgendaRequest) throws(Interface.Failure) -> Interface.AgendaReply {
        let today = try today(request.today)
        let selection = Selection(
            role: request.role, states: request.states, from: try day(request.from), to: try day(request.to))
        var chosen: [Answered] = []
        for watched in try selected(request.reference) {
            chosen += duties(of: watched, on: today).filter(selection.contains)
        }
        chosen.sort(by: Answered.isDueEarlier)
        return Interface.AgendaReply(instances: chosen.map { $0.interface(on: today) })
    }
}

/// What an agenda is asked for; what is absent leaves everything in.
private struct Selection {
    let role: String?
    let states: [Interface.Instance.State]?
    let from: CivilDate?
    let to: CivilDate?

    func contains(_ duty: Answered) -> Bool {
        if let role, role != duty.obligation.owner.role.text { return false }
        if let states, !states.contains(duty.instance.state.interface) { return false }
        if from == nil, to == nil { return true }
        guard let due = duty.instance.due else { return false }
        return (from ?? .earliest) <= due && due <= (to ?? .latest)
    }
}

extension Answered {
    fileprivate static func isDueEarlier(_ left: Answered, _ right: Answered) -> Bool {
        let (mine, theirs) = (left.instance.due ?? .latest, right.instance.due ?? .latest)
        if mine != theirs { return mine < theirs }
        if left.reference != right.reference { return left.reference < right.reference }
        return left.instance.key < right.instance.key
    }
}
