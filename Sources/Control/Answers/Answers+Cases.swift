package import CivilCalendar
import Obligations

extension Answers {
    /// The list of cases with what each still owes.
    package func cases(_ request: Interface.CasesRequest) throws(Interface.Failure) -> Interface.CasesReply {
        let today = try today(request.today)
        return Interface.CasesReply(
            cases: try selected(nil).map { watched in
                let duties = duties(of: watched, on: today)
                let owed = duties.filter(\.instance.state.isOwed)
                return Interface.CaseSummary(
                    reference: watched.case.reference.text, procedure: watched.case.procedure.text,
                    open: owed.count { !$0.isLate(on: today) }, overdue: owed.count { $0.isLate(on: today) },
                    nextDue: owed.compactMap(\.instance.due).filter { $0 >= today }.min()?.description,
                    concluded: owed.isEmpty && duties.contains { $0.instance.state != .waiting })
            })
    }

    /// How many instances there are, how many are open and how many overdue, on a day.
    package func tally(on today: CivilDate) -> Tally {
        var tally = Tally()
        for watched in cases.values {
            for duty in duties(of: watched, on: today) where duty.instance.state != .waiting {
                tally.instances += 1
                if duty.instance.isProvisional { tally.provisional += 1 }
                if duty.isLate(on: today) {
                    tally.overdue += 1
                } else if duty.instance.state.isOwed {
                    tally.open += 1
                }
            }
        }
        return tally
    }
}

/// The counts of a status.
package struct Tally: Sendable, Equatable {
    package var instances = 0
    package var open = 0
    package var overdue = 0
    /// Those whose dates rest on bank holidays that are not yet published.
    package var provisional = 0

    package init() {}
}
