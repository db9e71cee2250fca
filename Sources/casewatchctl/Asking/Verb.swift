import ArgumentParser
import Control

/// One thing that can be asked: a request, and how its answer is shown to a person.
protocol Verb: AsyncParsableCommand {
    var parent: Casewatchctl { get }
    var asking: Asking { get }
    /// The day as of which to ask, where the verb takes one.
    var asOf: AsOf? { get }
    /// Whether the question carries its day to a daemon; one that does not can be asked of the files only.
    var carriesToday: Bool { get }

    func request() throws -> Interface.Request
    /// Writes the answer for a person, and says how the program ends.
    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome
}

extension Verb {
    var asOf: AsOf? { nil }
    var carriesToday: Bool { true }

    func run() async throws {
        try await Problem.reporting {
            let reply = try await answerer().answer(try request())
            if asking.json {
                try Terminal.write(json: reply)
                try Outcome.of(reply).end()
            } else {
                var terminal = Terminal()
                let outcome = show(reply, on: &terminal)
                terminal.flush()
                try outcome.end()
            }
        }
    }

    /// Whoever answers: the daemon behind a socket, or the files behind their settings.
    func answerer() throws -> any Answerer {
        let socket = asking.socket ?? parent.place.socket
        let config = asking.config ?? parent.place.config
        switch (socket, config) {
        case (.some, .some): throw Problem.bothPlaces
        case (nil, let config?): return try OfflineAnswerer(by: Premises(reading: config), today: asOf?.today)
        case (_, nil) where asOf?.today != nil && !carriesToday: throw Problem.todayOfDaemon
        case (let socket, nil): return DaemonAnswerer(path: socket ?? DaemonAnswerer.usualPath)
        }
    }
}

/// Answers requests of the control interface, wherever the answer comes from.
protocol Answerer {
    func answer(_ request: Interface.Request) async throws -> Interface.Reply
}
