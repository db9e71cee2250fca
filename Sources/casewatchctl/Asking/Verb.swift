import ArgumentParser
import Control
import Reports

/// One thing that can be asked: a request, and how its answer is shown to a person.
protocol Verb: AsyncParsableCommand {
    var parent: Casewatchctl { get }
    var asking: Asking { get }
    /// The day as of which to ask, where the verb takes one.
    var today: String? { get }
    /// Whether the question carries its day to a daemon; one that does not can be asked of the files only.
    var carriesToday: Bool { get }

    /// Whether a table for a spreadsheet is asked for, where the verb has one.
    var tabular: Tabular? { get }

    func request() throws -> Interface.Request
    /// What is to be said beside the answer, where it may not be the one that was wanted.
    func remark(on reply: Interface.Reply, from answerer: any Answerer) async -> String?
    /// The answer as a table; nil where it is none.
    func table(_ reply: Interface.Reply) -> CSVTable?
    /// Writes the answer for a person, and says how the program ends.
    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome
}

extension Verb {
    var today: String? { nil }
    var carriesToday: Bool { true }
    var tabular: Tabular? { nil }

    func table(_ reply: Interface.Reply) -> CSVTable? { nil }

    func remark(on reply: Interface.Reply, from answerer: any Answerer) async -> String? { nil }

    func run() async throws {
        try await Problem.reporting { try await ask() }
    }

    /// Asks, and writes the answer.
    func ask() async throws {
        if asking.json, tabular?.csv ?? false { throw Problem.bothForms }
        let answerer = try answerer()
        let reply: Interface.Reply
        do {
            reply = try await answerer.answer(try request())
        } catch Problem.refused(let failure) {
            throw await answerer.explained(failure)
        }
        if let remark = await remark(on: reply, from: answerer) { Terminal.complain(remark) }
        if asking.json {
            try Terminal.write(json: reply)
            try Outcome.of(reply).end()
        } else if tabular?.csv ?? false, let table = table(reply) {
            Terminal.put(CSVText(table).text)
        } else {
            var terminal = Terminal()
            let outcome = show(reply, on: &terminal)
            terminal.flush()
            try outcome.end()
        }
    }

    func answerer() throws -> any Answerer {
        try asking.answerer(parent.place, today: today, carriesToday: carriesToday)
    }
}
