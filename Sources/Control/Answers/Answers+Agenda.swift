import CivilCalendar
import Obligations

extension Answers {
    /// Obligations by due date, those without one last; throws where a date or a case is not one.
    package func agenda(_ request: Interface.AgendaRequest) throws(Interface.Failure) -> Interface.AgendaReply {
        let today = try today(request.today)
        let selection = Selection(
            role: request.role, states: request.states.map(Set.init), from: try day(request.from),
            to: try day(request.to))
        var shown: [Interface.Instance] = []
        var order: [(due: CivilDate, place: Int)] = []
        // The cases come in the order of their references, so that only due dates are left to be sorted by.
        for watched in try selected(request.reference) {
            let duties = duties(of: watched, on: today, showsWaiting: selection.includesWaiting)
            let chosen = duties.indices.filter { selection.contains(duties[$0]) }
            for index in chosen.sorted(by: { duties[$0].instance.key < duties[$1].instance.key }) {
                order.append((duties[index].instance.due ?? .latest, shown.count))
                shown.append(duties[index].interface(on: today))
            }
        }
        order.sort { ($0.due, $0.place) < ($1.due, $1.place) }
        return Interface.AgendaReply(instances: order.map { shown[$0.place] })
    }
}

/// What an agenda is asked for; what is absent leaves everything in.
private struct Selection {
    let role: String?
    let states: Set<Interface.Instance.State>?
    let from: CivilDate?
    let to: CivilDate?

    /// Whether duties whose trigger is not recorded can be among those asked for; they have no due date.
    var includesWaiting: Bool { states?.contains(.waiting) ?? true && from == nil && to == nil }

    func contains(_ duty: Answered) -> Bool {
        if let role, role != duty.obligation.owner.role.text { return false }
        if let states, !states.contains(duty.instance.state.interface) { return false }
        if from == nil, to == nil { return true }
        guard let due = duty.instance.due else { return false }
        return (from ?? .earliest) <= due && due <= (to ?? .latest)
    }
}
