import Obligations

/// An obligation of the test procedure: `duty("chair-decision", "within 1 month of brought-to-chair", metBy: ["decided"])`.
func duty(
    _ name: ObligationName, _ due: String, metBy: [EventName] = [], basis: Basis = .statutory, owner: String = "owner",
    ladder: LadderName = "usual", escalate: [String] = ["first", "second", "third"], requires: [Requirement] = [],
    extendedBy: EventName? = nil, cancelledBy: [EventName] = [], suspendedBy: Suspension? = nil,
    endedBy: [EventName] = []
) -> Obligation {
    Obligation(
        name: name, title: "Title of \(name)", source: "L1", basis: basis, owner: RoleReference(owner),
        due: phrase(due), metBy: metBy, ladder: ladder, escalate: escalate.map { RoleReference($0) },
        requires: requires, extendedBy: extendedBy, cancelledBy: cancelledBy, suspendedBy: suspendedBy,
        endedBy: endedBy)
}
