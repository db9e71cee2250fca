import ArgumentParser
import Control

/// Sends a letter that says nothing, to see whether letters to a role arrive.
struct TestMail: Verb {
    static let configuration = CommandConfiguration(
        commandName: "test-mail",
        abstract: "Send a letter to a role that only shows whether its letters arrive.",
        discussion: """
            The letter goes the way of every other: decided in the ledger, written to the spool, carried by the courier. \
            A role with an address per subject is asked for as in 'service-director[police]'.
            """)

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking

    @Argument(help: "The role, as the contacts and the procedures name it.", completion: Completing.roles)
    var role: String

    func request() -> Interface.Request { .testMail(.init(role: role)) }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .testMail(let answer) = reply else { return .unreachable }
        let letter = answer.letter
        terminal.line("A test letter to \(letter.toRole) is \(letter.whereabouts).")
        if let problem = letter.problem { terminal.line(terminal.toned("It goes no further yet: \(problem).", .soon)) }
        terminal.line("Whether it arrived: casewatchctl spool show '\(letter.id)'")
        return .done
    }
}

extension Interface.Letter {
    fileprivate var whereabouts: String {
        switch state {
        case .intended: "decided, and is written to the spool as soon as that can be done"
        case .queued: "in the folder 'queue' of the spool, for casewatch-courier to carry"
        case .sending: "on its way to the mail server"
        case .sent: "sent"
        case .failed, .corrupt: "not sent"
        }
    }
}
