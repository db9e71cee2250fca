import CivilCalendar
import Obligations

extension Answers {
    /// Obligations by due date, those without one last; throws where a date or a case is not one.
    package func agenda(_ request: Interface.AgendaRequest) throws(Interface.Failure) -> Interface.AgendaReply {
        let today = try today(request.today)
        let selection = Selection(
            role: request.role, states: request.states.map(Set.init), from: try day(request.from),
            to: try day(request.to))
        // Cases come in the order of their references and duties in that of their keys: due dates are left to sort by.
        let parts = InParts.map(try selected(request.reference)) { cases in
            var part = Listing<CivilDate, Interface.Instance>()
            for watched in cases {
                let duties = duties(of: watched, on: today, showsWaiting: selection.includesWaiting)
                let chosen = duties.indices.filter { selection.contains(duties[$0]) }
                for index in chosen.sorted(by: { duties[$0].instance.key < duties[$1].instance.key }) {
                    part.append(duties[index].interface(on: today), by: duties[index].instance.due ?? .latest)
                }
            }
            return part
        }
        return Interface.AgendaReply(instances: Listing.sorted(parts))
    }
}

/// What an agenda is asked for; what is absent leaves everything in.
private struct Selection: Sendable {
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
