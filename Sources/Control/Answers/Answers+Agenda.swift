import CivilCalendar
import Obligations

extension Answers {
    /// Obligations by due date, those without one last; throws where a date or a case is not one.
    package func agenda(_ request: Interface.AgendaRequest) throws(Interface.Failure) -> Interface.AgendaReply {
        let today = try today(request.today)
        let (from, to) = (try day(request.from), try day(request.to))
        let duties = try selected(request.reference).flatMap { duties(of: $0, on: today) }
        let chosen = duties.filter { duty in
            (request.role.map { $0 == duty.obligation.owner.role.text } ?? true)
                && (request.states.map { $0.contains(duty.instance.state.interface) } ?? true)
                && (from.map { from in duty.instance.due.map { $0 >= from } ?? false } ?? true)
                && (to.map { to in duty.instance.due.map { $0 <= to } ?? false } ?? true)
        }
        let ordered = chosen.sorted { left, right in
            (left.instance.due ?? .latest, left.reference, left.instance.key)
                < (right.instance.due ?? .latest, right.reference, right.instance.key)
        }
        return Interface.AgendaReply(instances: ordered.map { $0.interface(on: today) })
    }
}
