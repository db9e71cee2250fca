import CivilCalendar
import Obligations

extension Answers {
    /// The list of cases with what each still owes.
    package func cases(_ request: Interface.CasesRequest) throws(Interface.Failure) -> Interface.CasesReply {
        let today = try today(request.today)
        return Interface.CasesReply(
            cases: try selected(nil).map { watched in
                let duties = duties(of: watched, on: today, showsWaiting: false)
                let owed = duties.filter(\.instance.state.isOwed)
                return Interface.CaseSummary(
                    reference: watched.case.reference.text, procedure: watched.case.procedure.text,
                    open: owed.count { !$0.isLate(on: today) }, overdue: owed.count { $0.isLate(on: today) },
                    nextDue: owed.compactMap(\.instance.due).filter { $0 >= today }.min()?.description,
                    concluded: owed.isEmpty && !duties.isEmpty)
            })
    }
}
