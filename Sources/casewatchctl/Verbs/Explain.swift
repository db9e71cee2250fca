import ArgumentParser
import Control

/// Why an instance is due when it is.
struct Explain: Verb {
    static let configuration = CommandConfiguration(abstract: "Why a duty is due when it is, and what would change it.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf

    @OptionGroup var duty: Duty

    var today: String? { day.today }

    func request() -> Interface.Request {
        .explain(.init(reference: duty.reference, key: duty.instance, today: day.today))
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .explain(let answer) = reply else { return .unreachable }
        terminal.heading(answer.instance)
        for (number, step) in answer.steps.enumerated() {
            let source = step.source.map { " [\($0)]" } ?? ""
            terminal.line("  \(number + 1). \(step.text)\(source)")
        }
        return .done
    }
}

extension Terminal {
    /// Names an instance, its state and its due date.
    mutating func heading(_ instance: Interface.Instance) {
        line(toned("\(instance.reference) \(instance.key)", .strong) + ": \(instance.title)")
        let due = instance.due.map { ", due \($0)" } ?? ""
        let days = instance.daysText.isEmpty ? "" : " (\(instance.daysText))"
        line(
            "  owner \(instance.owner), \(instance.basis.rawValue), " + toned(instance.stateText, instance.tone) + due
                + days)
    }
}
