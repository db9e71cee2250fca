import ArgumentParser
import CivilCalendar
import Control
import Reports

/// Every notice that will be sent if nothing changes.
struct Forecast: Verb {
    static let configuration = CommandConfiguration(abstract: "Every notice that will be sent if nothing changes.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOfFiles
    @OptionGroup var format: Tabular

    @Option(help: ArgumentHelp("The first date.", valueName: "date"))
    var from: String

    @Option(help: ArgumentHelp("The last date.", valueName: "date"))
    var to: String

    @Option(
        name: .customLong("case"), help: ArgumentHelp("Of this case only.", valueName: "reference"),
        completion: Completing.references)
    var reference: String?

    var today: String? { day.today }
    var carriesToday: Bool { false }

    func request() -> Interface.Request { .forecast(.init(from: from, to: to, reference: reference)) }

    var tabular: Tabular? { format }

    func table(_ reply: Interface.Reply) -> CSVTable? {
        guard case .forecast(let answer) = reply else { return nil }
        return CSVTable(answer.notices)
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .forecast(let answer) = reply else { return .unreachable }
        guard !answer.notices.isEmpty else {
            terminal.line("Nothing will be said between \(from) and \(to).")
            return .done
        }
        var table = Table("WHEN", "CASE", "DUTY", "RUNG", "KIND", "LEVEL", "TO", right: [5])
        for notice in answer.notices {
            table.row(
                "\(notice.at)", "\(notice.reference)", "\(notice.key)", "\(notice.rung)",
                .init(text: notice.kind.rawValue, tone: notice.level > 0 ? .bad : .plain), "\(notice.level)",
                "\(notice.roles.joined(separator: ", "))")
        }
        table.write(to: &terminal)
        return .done
    }
}
