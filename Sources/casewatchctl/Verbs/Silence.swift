import ArgumentParser
import Control

/// How long reminders are held, and why.
struct Hold: ParsableArguments {
    @Option(help: ArgumentHelp("The last day on which reminders are held.", valueName: "date"))
    var until: String

    @Option(help: ArgumentHelp("The reason, kept in the ledger.", valueName: "reason"))
    var why: String
}

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

extension Interface.Silence {
    /// What is held, until when, and how to end it.
    fileprivate var sentence: String {
        "\(id): reminders of \(reference) \(key ?? "(every duty)") are held until \(until); "
            + "end it with 'casewatchctl unsilence \(id)'"
    }
}
