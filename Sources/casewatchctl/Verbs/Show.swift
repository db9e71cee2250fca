import ArgumentParser
import Control
import Reports

/// One case as a timeline.
struct Show: Verb {
    static let configuration = CommandConfiguration(abstract: "One case as a timeline of its duties.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf
    @OptionGroup var format: Tabular

    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"), completion: Completing.references)
    var reference: String

    var today: String? { day.today }

    func request() -> Interface.Request { .agenda(.init(reference: reference, today: day.today)) }

    var tabular: Tabular? { format }

    func table(_ reply: Interface.Reply) -> CSVTable? {
        guard case .agenda(let answer) = reply else { return nil }
        return CSVTable(answer.instances, beginning: Beginnings(answer.instances))
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .agenda(let answer) = reply else { return .unreachable }
        terminal.line(terminal.toned(reference, .strong))
        let beginnings = Beginnings(answer.instances)
        for moment in answer.instances.flatMap({ $0.moments(begun: beginnings.day(of: $0)) }).sorted() {
            terminal.line("  \(moment.date)  " + terminal.toned(moment.what, moment.tone))
        }
        let undated = answer.instances.filter { $0.isOwed && $0.due == nil }
        for instance in undated {
            terminal.line("  no date     \(instance.key): \(instance.title), \(instance.stateText)")
        }
        let waiting = answer.instances.filter { $0.state == .waiting }.map(\.key)
        if !waiting.isEmpty {
            let named =
                waiting.count > 6
                ? "\(waiting.count) duties: agenda --case \(reference) --state waiting"
                : waiting.joined(separator: ", ")
            terminal.line(terminal.toned("  waiting     \(named)", .faint))
        }
        return .done
    }
}

/// One mark on the timeline of a case.
private struct Moment: Comparable {
    var date: String
    var what: String
    var tone: Terminal.Tone

    static func < (left: Self, right: Self) -> Bool {
        (left.date, left.what) < (right.date, right.what)
    }
}

extension Interface.Instance {
    fileprivate func moments(begun: String?) -> [Moment] {
        var moments: [Moment] = []
        if let begun { moments.append(Moment(date: begun, what: "\(key) begins", tone: .faint)) }
        if let closed {
            let days = daysText.isEmpty ? "" : ", \(daysText)"
            moments.append(Moment(date: closed, what: "\(key) \(stateText)\(days)", tone: tone))
        } else if let due, state != .cancelled {
            moments.append(Moment(date: due, what: "\(key) due: \(title) (\(stateText), \(daysText))", tone: tone))
        }
        return moments
    }
}
