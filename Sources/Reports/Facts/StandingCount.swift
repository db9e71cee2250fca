import CivilCalendar
import Obligations

/// How many duties are owed and late, and the sentence that says so first.
struct StandingCount: Sendable, Equatable {
    /// Owed duties with a stated limit, the earliest due first.
    let limited: [ReportedDuty]
    let late: [ReportedDuty]
    /// A limit is stated and its day cannot be told.
    let undated: [ReportedDuty]
    /// What had to last and was ended too soon.
    let broken: [ReportedDuty]
    /// Owed, without a stated limit.
    let prompts: [ReportedDuty]

    init(_ duties: [ReportedDuty]) {
        let sorted = duties.sorted()
        limited = sorted.filter { $0.isLimited && $0.state.isOwed }
        late = limited.filter(\.standing.isLate)
        undated = limited.filter(\.standing.lacksDate)
        broken = sorted.filter { $0.state == .breached }
        prompts = sorted.filter { !$0.isLimited && $0.state.isOwed }
    }

    /// `2 of 14 duties are overdue`.
    var answer: String {
        var parts = [overdue]
        if !undated.isEmpty { parts.append("\(undated.count) \(undated.count == 1 ? "has" : "have") no date") }
        if !broken.isEmpty { parts.append("\(broken.count) ended too soon") }
        return parts.joined(separator: ", ")
    }

    /// What is counted, in a sentence.
    var counted: String {
        let limits =
            limited.isEmpty
            ? "No duty with a stated limit is"
            : "\(limited.count(of: "duty with a stated limit", "duties with a stated limit")) \(limited.count == 1 ? "is" : "are")"
        return "\(limits) still to be done; \(prompts.isEmpty ? "no" : "\(prompts.count)") "
            + "\(prompts.count == 1 ? "prompt" : "prompts") without one \(prompts.count == 1 ? "is" : "are") open."
    }

    private var overdue: String {
        if limited.isEmpty { return "Nothing with a stated limit is open" }
        let all = "\(limited.count) \(limited.count == 1 ? "duty" : "duties")"
        switch late.count {
        case 0: return limited.count == 1 ? "The 1 open duty is not overdue" : "None of \(all) is overdue"
        case 1: return "1 of \(all) is overdue"
        default: return "\(late.count) of \(all) are overdue"
        }
    }
}

extension Array {
    /// `1 case`, `2 cases`.
    func count(of singular: String, _ plural: String? = nil) -> String {
        "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
    }
}
