import ArgumentParser
import Control
import Reports

/// What was said about a duty, and what was held back, with the reasons.
struct Why: Verb {
    static let configuration = CommandConfiguration(
        abstract: "What was said about a duty and to whom, and what was held back and why.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf
    @OptionGroup var format: Tabular

    @OptionGroup var duty: Duty

    var today: String? { day.today }

    func request() -> Interface.Request {
        .why(.init(reference: duty.reference, key: duty.instance, today: day.today))
    }

    var tabular: Tabular? { format }

    func table(_ reply: Interface.Reply) -> CSVTable? {
        guard case .why(let answer) = reply else { return nil }
        return CSVTable(answer)
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .why(let answer) = reply else { return .unreachable }
        terminal.heading(answer.instance)
        var table = Table("RUNG", "AT", "LEVEL", "WHAT BECAME OF IT", right: [2])
        for run in answer.rungs.runs(alikeIn: \.fate) {
            let shown = run.count > 4 ? [run[run.startIndex], run[run.endIndex - 1]] : Array(run)
            for (index, rung) in shown.enumerated() {
                if run.count > 4, index == 1 { table.row("…", "", "", "\(run.count - 2) more, the same") }
                table.row("\(rung.rung)", "\(rung.at ?? "when recorded")", "\(rung.level)", .init(text: rung.fate))
            }
        }
        if table.isEmpty { terminal.line("  no rung: the duty has not begun") } else { table.write(to: &terminal) }
        return .done
    }
}

extension [Interface.RungDecision] {
    /// Neighbours that are alike, together.
    fileprivate func runs(alikeIn trait: (Element) -> String) -> [ArraySlice<Element>] {
        var runs: [ArraySlice<Element>] = []
        for index in indices {
            if let last = runs.last, let former = last.last, trait(former) == trait(self[index]) {
                runs[runs.count - 1] = self[last.startIndex...index]
            } else {
                runs.append(self[index...index])
            }
        }
        return runs
    }
}

extension Interface.RungDecision {
    fileprivate var fate: String {
        let words: [String?] = [
            said.map { "said \($0)" } ?? heldText.map { "held: \($0)" }
                ?? "to be said now",
            delivery?.rawValue, detail,
        ]
        return words.compactMap(\.self).joined(separator: ", ")
    }
}
