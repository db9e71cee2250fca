import ArgumentParser
import Control
import Reports

/// The list of cases.
struct Cases: Verb {
    static let configuration = CommandConfiguration(abstract: "The list of cases.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf
    @OptionGroup var format: Tabular

    var today: String? { day.today }

    func request() -> Interface.Request { .cases(.init(today: day.today)) }

    var tabular: Tabular? { format }

    func table(_ reply: Interface.Reply) -> CSVTable? {
        guard case .cases(let answer) = reply else { return nil }
        return CSVTable(answer.cases)
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .cases(let answer) = reply else { return .unreachable }
        var table = Table("CASE", "PROCEDURE", "OPEN", "OVERDUE", "NEXT DUE", right: [2, 3])
        for summary in answer.cases {
            table.row(
                "\(summary.reference)", "\(summary.procedure)", "\(summary.open)",
                .init(text: "\(summary.overdue)", tone: summary.overdue > 0 ? .bad : .plain),
                .init(text: summary.nextDue ?? (summary.concluded ? "concluded" : "-"), tone: .plain))
        }
        if table.isEmpty { terminal.line("There are no cases.") } else { table.write(to: &terminal) }
        return .done
    }
}
