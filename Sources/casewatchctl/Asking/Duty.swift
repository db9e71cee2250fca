import ArgumentParser

/// Which duty of which case a verb is about.
struct Duty: ParsableArguments {
    @Argument(help: ArgumentHelp("The reference of the case.", valueName: "case"))
    var reference: String

    @Argument(help: "The duty, such as chair-decision, 'imr-completion[police]' or 'quarterly-update#3'.")
    var instance: String
}
