import CivilCalendar
import Obligations

extension QuarterFacts: Encodable {
    private enum Field: String, CodingKey {
        case from, to
        case asOf = "as_of"
        case answer, cases
        case refusedFiles = "refused_files"
        case overdue
        case undated = "without_a_date"
        case broken = "ended_too_soon"
        case stillDue = "still_due"
        case doneInTime = "done_in_time"
        case doneLate = "done_late"
        case actionPlan = "action_plan"
        case next, trend
    }

    /// One period with what was done in it and what was overdue when it ended, or now.
    private struct Period: Encodable {
        let from: String
        let to: String
        let inTime: Int
        let late: Int
        let overdue: Int

        private enum CodingKeys: String, CodingKey {
            case from, to
            case inTime = "in_time"
            case late, overdue
        }
    }

    /// What the page of the quarter says, part by part, its first sentence as `answer`.
    package func encode(to encoder: any Encoder) throws {
        let count = StandingCount(duties)
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(period.first.description, forKey: .from)
        try fields.encode(period.last.description, forKey: .to)
        try fields.encode(asOf.description, forKey: .asOf)
        try fields.encode(count.answer, forKey: .answer)
        try fields.encode(caseCount, forKey: .cases)
        try fields.encode(refusedFiles, forKey: .refusedFiles)
        try fields.encode(count.late, forKey: .overdue)
        try fields.encode(count.undated, forKey: .undated)
        try fields.encode(count.broken, forKey: .broken)
        try fields.encode(stillDue, forKey: .stillDue)
        try fields.encode(done(in: period, late: false), forKey: .doneInTime)
        try fields.encode(done(in: period, late: true), forKey: .doneLate)
        try fields.encode(actionPlan, forKey: .actionPlan)
        try fields.encode(dueNext, forKey: .next)
        let now = EarlierPeriod(period, overdueAtEnd: count.late.count)
        try fields.encode((earlier + [now]).map(summary), forKey: .trend)
    }

    private func summary(of earlier: EarlierPeriod) -> Period {
        Period(
            from: earlier.period.first.description, to: earlier.period.last.description,
            inTime: done(in: earlier.period, late: false).count, late: done(in: earlier.period, late: true).count,
            overdue: earlier.overdueAtEnd)
    }
}
