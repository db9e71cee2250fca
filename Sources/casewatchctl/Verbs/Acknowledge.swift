import ArgumentParser
import Control

/// Says that somebody is dealing with a duty: its reminders are held until a day.
struct Acknowledge: Verb {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: "Say that somebody is dealing with a duty: its reminders are held until a day.",
        discussion: "What a statutory duty says on its due day and after is never held.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var hold: Hold

    @OptionGroup var duty: Duty

    func request() -> Interface.Request {
        .acknowledge(.init(reference: duty.reference, key: duty.instance, until: hold.until, why: hold.why))
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .acknowledge(let answer) = reply else { return .unreachable }
        terminal.line(answer.silence.sentence)
        return .done
    }
}
