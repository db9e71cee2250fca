import ArgumentParser
import Control

/// Holds the reminders of a duty, or of a whole case.
struct Silence: Verb {
    static let configuration = CommandConfiguration(
        abstract: "Hold the reminders of a duty, or of a whole case, until a day.",
        discussion: "What a statutory duty says on its due day and after is never held.")

    @ParentCommand var parent: Casewatchctl
    @OptionGroup var asking: Asking
    @OptionGroup var hold: Hold

    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"), completion: Completing.references)
    var reference: String

    @Argument(help: "The duty; every duty of the case where absent.", completion: Completing.instances)
    var instance: String?

    func request() -> Interface.Request {
        .addSilence(.init(reference: reference, key: instance, until: hold.until, why: hold.why))
    }

    func show(_ reply: Interface.Reply, on terminal: inout Terminal) -> Outcome {
        guard case .addSilence(let answer) = reply else { return .unreachable }
        terminal.line(answer.silence.sentence)
        return .done
    }
}
