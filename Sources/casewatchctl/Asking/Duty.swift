import ArgumentParser

/// Which duty of which case a verb is about.
struct Duty: ParsableArguments {
    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"), completion: Completing.references)
    var reference: String

    @Argument(
        help: "The duty, such as chair-decision, 'imr-completion[police]' or 'quarterly-update#3'.",
        completion: Completing.instances)
    var instance: String
}
