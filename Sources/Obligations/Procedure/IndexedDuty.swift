/// One obligation with its events by number, kept once and shared by everything that is said of it.
package final class IndexedDuty: Sendable {
    package let obligation: Obligation
    /// The ladder that it climbs; nil where the procedure has none of that name.
    package let ladder: Ladder?

    let trigger: EventNumber
    let metBy: [EventNumber]
    /// What ends a floor.
    let endedBy: [EventNumber]
    /// What ends a recurring duty.
    let end: EventNumber?
    let cancelledBy: [EventNumber]
    let extendedBy: EventNumber?
    /// What suspends it, and what lets it run on.
    let suspendedBy: (event: EventNumber, until: [EventNumber])?

    init(_ obligation: Obligation, ladder: Ladder?, numbering: inout EventNumbering) {
        self.obligation = obligation
        self.ladder = ladder
        trigger = numbering.number(of: obligation.due.trigger)
        metBy = obligation.metBy.map { numbering.number(of: $0) }
        endedBy = obligation.endedBy.map { numbering.number(of: $0) }
        end = obligation.due.end.map { numbering.number(of: $0) }
        cancelledBy = obligation.cancelledBy.map { numbering.number(of: $0) }
        extendedBy = obligation.extendedBy.map { numbering.number(of: $0) }
        suspendedBy = obligation.suspendedBy.map { suspension in
            (numbering.number(of: suspension.event), suspension.until.map { numbering.number(of: $0) })
        }
    }
}
