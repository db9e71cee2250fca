import ArgumentParser
import Control
import Obligations
import Reports

/// Obligations by due date.
struct Agenda: Verb {
    static let configuration = CommandConfiguration(
        abstract: "Obligations by due date.",
        discussion: "Without --state the table shows what is still owed; as JSON everything is given.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var day: AsOf
    @OptionGroup var format: Tabular

    @Option(
        name: .customLong("case"), help: ArgumentHelp("Of this case only.", valueName: "reference"),
        completion: Completing.references)
    var reference: String?

    @Option(help: "Owned by this role only.", completion: Completing.roles)
    var role: String?

    @Option(
        name: .customLong("state"), parsing: .singleValue,
        help: ArgumentHelp(
            "In this state only: waiting, open, overdue, incomplete, met, met-late, breached, suspended, cancelled, "
                + "or 'all'; may be repeated.", valueName: "state"))
    var states: [StateChoice] = []

    @Option(help: ArgumentHelp("Due on that date or later.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Due on that date or earlier.", valueName: "date"))
    var to: String?

    @Flag(help: "Draw each duty as a bar from its beginning to its due date.")
    var graph = false

    var today: String? { day.today }

    func validate() throws {
        guard !graph || !(asking.json || format.csv) else {
            throw ValidationError("--graph draws for a person: leave out --json and --csv")
        }
    }

    func run() async throws {
        try await Problem.reporting {
            guard graph else { return try await ask() }
            let answerer = try answerer()
            let reply: Interface.Reply
            do {
                reply = try await answerer.answer(try request())
            } catch Problem.refused(let failure) {
                throw await answerer.explained(failure)
            }
            guard case .agenda(let answer) = reply else { throw Problem.daemonSaid("it is not an agenda") }
            if let remark = await remark(on: reply, from: answerer) { Terminal.complain(remark) }
            let beginnings = Beginnings(answer.instances)
            let duties = shown(answer).map { ReportedDuty(named: $0, begun: beginnings.day(of: $0)) }
            var terminal = Terminal()
            terminal.draw(duties, on: try await answerer.day(day.today))
            terminal.flush()
        }
    }

    func request() throws -> Interface.Request {
        guard saysBeginnings else {
            return .agenda(
                .init(reference: reference, role: role, states: chosen, from: from, to: to, today: day.today))
        }
        for asked in [from, to].compactMap(\.self) { _ = try Problem.day(asked) }
        return .agenda(.init(reference: reference, role: role, today: day.today))
    }

    /// Whether it shows when duties begin, which the occurrences tell that were not asked for.
    private var saysBeginnings: Bool { graph || format.csv }

    var tabular: Tabular? { format }

    func table(_ reply: Interface.Reply) -> CSVTable? {
        guard case .agenda(let answer) = reply else { return nil }
        return CSVTable(shown(answer), beginning: Beginnings(answer.instances))
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .agenda(let answer) = reply else { return .unreachable }
        let shown = shown(answer)
        if shown.isEmpty {
            terminal.line("Nothing is owed.")
        } else {
            shown.table.write(to: &terminal)
        }
        let hidden = answer.instances.count - shown.count
        if hidden > 0 {
            terminal.line(terminal.toned("\(hidden) more are met, ended or not yet begun: --state all", .faint))
        }
        return .done
    }

    /// Who asks for what a role owes may ask of one that owes nothing: an empty answer is one, and a misspelt name is pointed out.
    func remark(on reply: Interface.Reply, from answerer: any Answerer) async -> String? {
        guard case .agenda(let answer) = reply else { return nil }
        do {
            try await answerer.requireOwner(role, of: answer.instances)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func shown(_ answer: Interface.AgendaReply) -> [Interface.Instance] {
        let instances = states.isEmpty ? answer.instances.filter(\.isOwed) : answer.instances
        return saysBeginnings ? instances.filter(isAskedFor) : instances
    }

    private func isAskedFor(_ instance: Interface.Instance) -> Bool {
        if let chosen, !chosen.contains(instance.state) { return false }
        if from == nil, to == nil { return true }
        guard let due = instance.due else { return false }
        return (from ?? due) <= due && due <= (to ?? due)
    }

    /// The states asked for, or nil for all of them.
    private var chosen: [Interface.Instance.State]? {
        let named = states.compactMap(\.state)
        return named.isEmpty || states.contains(.all) ? nil : named
    }
}

/// A state as it is typed.
enum StateChoice: String, ExpressibleByArgument, CaseIterable {
    case all, waiting, open, overdue, incomplete, met, breached, suspended, cancelled
    case metLate = "met-late"

    init?(argument: String) {
        self.init(rawValue: argument.split(separator: "_").joined(separator: "-"))
    }

    /// The state that is meant; nil for all.
    var state: Interface.Instance.State? {
        self == .metLate ? .metLate : Interface.Instance.State(rawValue: rawValue)
    }
}

extension [Interface.Instance] {
    /// The agenda of these duties.
    var table: Table {
        var table = Table("DUE", "DAYS", "CASE", "DUTY", "OWNER", "STATE", "WHAT")
        for instance in self {
            let actBy = instance.actBy.flatMap { $0 == instance.due ? nil : " (act by \($0))" } ?? ""
            table.row(
                .init(text: (instance.due ?? "-") + (instance.provisional ? "~" : ""), tone: instance.tone),
                .init(text: instance.daysText, tone: instance.tone), "\(instance.reference)", "\(instance.key)",
                "\(instance.owner)", .init(text: instance.stateText, tone: instance.tone),
                "\(instance.title)\(instance.isOwed ? actBy : "")")
        }
        return table
    }
}
