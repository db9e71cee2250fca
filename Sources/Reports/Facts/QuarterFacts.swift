package import CivilCalendar
import Obligations

/// Everything that the Board's quarterly update is made of: the duties as they stood on its day, and the quarters before.
package struct QuarterFacts: Sendable, Equatable {
    package let period: ReportPeriod
    /// The day as of which the duties stand: today, or the end of a period that has passed.
    package let asOf: CivilDate
    /// The duties of all cases.
    package let duties: [ReportedDuty]
    /// Duties that begin later and are due in the period that follows.
    package let coming: [ReportedDuty]
    /// The quarters before, the oldest first.
    package let earlier: [EarlierPeriod]
    /// Files that are not accepted, so that their cases stand as they were last read, or are missing.
    package let refusedFiles: Int

    /// A period that has passed, with what was overdue when it ended.
    package struct EarlierPeriod: Sendable, Equatable {
        package let period: ReportPeriod
        package let overdueAtEnd: Int

        package init(_ period: ReportPeriod, overdueAtEnd: Int) {
            self.period = period
            self.overdueAtEnd = overdueAtEnd
        }
    }

    package init(
        period: ReportPeriod, asOf: CivilDate, duties: [ReportedDuty], coming: [ReportedDuty],
        earlier: [EarlierPeriod], refusedFiles: Int
    ) {
        self.period = period
        self.asOf = asOf
        self.duties = duties
        self.coming = coming
        self.earlier = earlier
        self.refusedFiles = refusedFiles
    }

    /// Duties with a stated limit that were done in a period, in time or late.
    func done(in period: ReportPeriod, late: Bool) -> [ReportedDuty] {
        let state: InstanceState = late ? .metLate : .met
        return duties.filter { duty in
            duty.isLimited && duty.state == state && duty.closed.map(period.contains) ?? false
        }.sorted { ($0.closed ?? .latest, $0) < ($1.closed ?? .latest, $1) }
    }

    /// Not yet done, not late, and due before the period ends.
    var stillDue: [ReportedDuty] {
        duties.filter { duty in
            duty.isLimited && duty.state.isOwed && !duty.standing.isLate && duty.due.map { $0 <= period.last } ?? false
        }.sorted()
    }

    /// Due in the period that follows.
    var dueNext: [ReportedDuty] {
        (duties.filter { $0.isLimited && $0.state.isOwed } + coming).filter { duty in
            duty.due.map(period.following.contains) ?? false
        }.sorted()
    }

    var caseCount: Int { Set(duties.map(\.reference)).count }

    /// Duties of the action plan: those of one subject whose code or title speaks of an action, an agency, a plan or a
    /// recommendation.
    var actionPlan: [ReportedDuty] {
        duties.filter { duty in
            guard duty.ordinal != nil, duty.state != .waiting, duty.state != .cancelled else { return false }
            let words = (duty.obligation + " " + duty.title).lowercased().split { !$0.isLetter }
            return words.contains { Self.actionWords.contains($0) }
        }.sorted()
    }

    private static let actionWords: Set<Substring> = [
        "action", "actions", "agency", "agencies", "plan", "plans", "recommendation", "recommendations",
    ]
}
