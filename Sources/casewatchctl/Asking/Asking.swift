import ArgumentParser

/// What every verb takes besides its own arguments; whom to ask may also stand before the verb.
struct Asking: ParsableArguments {
    @Option(help: ArgumentHelp("Ask the daemon that listens on this socket.", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("Read the files of these settings instead of asking a daemon.", valueName: "file"))
    var config: String?

    @Flag(help: "Print the answer as one JSON object, in the form of the control interface.")
    var json = false
}

/// The day as of which a reading verb asks.
struct AsOf: ParsableArguments {
    @Option(help: ArgumentHelp("Answer as if it were that date.", valueName: "date"))
    var today: String?
}
