import CivilCalendar
import Obligations
import Reports

func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? .earliest
}

func duty(
    _ key: String, _ state: InstanceState, in reference: String = "BSCP-2026-014", basis: Basis = .statutory,
    title: String = "Complete the management review", owner: String = "Service Director", begun: String? = nil,
    due: String? = nil, closed: String? = nil, daysLeft: Int? = nil, ordinal: Int? = nil
) -> ReportedDuty {
    ReportedDuty(
        reference: reference, obligation: String(key.prefix { $0 != "[" && $0 != "#" }), ordinal: ordinal, key: key,
        title: title, owner: owner,
        standing: DutyStanding(state: state, basis: basis, daysLeft: daysLeft, hasDue: due != nil),
        begun: begun.map(day), due: due.map(day), actBy: due.map(day), isProvisional: false, closed: closed.map(day),
        missing: [])
}
