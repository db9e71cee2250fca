import ArgumentParser

/// What every verb takes besides its own arguments; whom to ask may also stand before the verb.
struct Asking: ParsableArguments {
    @Option(help: ArgumentHelp("Ask the daemon that listens on this socket.", valueName: "path"), completion: .file())
    var socket: String?

    @Option(
        help: ArgumentHelp("Read the files of these settings instead of asking a daemon.", valueName: "file"),
        completion: Completing.yaml)
    var config: String?

    @Flag(help: "Print the answer as one JSON object, in the form of the control interface.")
    var json = false

    /// The settings whose files to read, for a verb that no daemon can answer.
    func settingsPath(_ place: Casewatchctl.Place) throws(Problem) -> String {
        guard socket == nil, place.socket == nil else { throw .readsFiles }
        return config ?? place.config ?? UsualPlaces.settings
    }

    /// Whoever answers: the daemon behind a socket, or the files behind their settings.
    ///
    /// - Parameters:
    ///   - place: what stands before the verb.
    ///   - today: the day as of which to answer; nil for the present one.
    ///   - carriesToday: whether the questions carry that day to a daemon.
    ///   - patience: how long a daemon may take.
    func answerer(
        _ place: Casewatchctl.Place, today: String? = nil, carriesToday: Bool = true, patience: Duration = .seconds(30)
    ) throws -> any Answerer {
        switch (socket ?? place.socket, config ?? place.config) {
        case (.some, .some): throw Problem.bothPlaces
        case (nil, let config?): return try OfflineAnswerer(by: Premises(reading: config), today: today)
        case (_, nil) where today != nil && !carriesToday: throw Problem.todayOfDaemon
        case (let socket, nil):
            return DaemonAnswerer(path: socket ?? UsualPlaces.socket, patience: patience)
        }
    }
}

/// The day as of which a reading verb asks.
struct AsOf: ParsableArguments {
    @Option(help: ArgumentHelp("Answer as if it were that date.", valueName: "date"))
    var today: String?
}

/// The same, of a verb that a running daemon answers as of now.
struct AsOfFiles: ParsableArguments {
    @Option(
        help: ArgumentHelp("Answer from the files as if it were that date; needs --config.", valueName: "date"))
    var today: String?
}

/// That an answer is wanted as a table for a spreadsheet.
struct Tabular: ParsableArguments {
    @Flag(help: "Print the answer as CSV, for a spreadsheet.")
    var csv = false
}
