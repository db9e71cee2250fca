import ArgumentParser

/// What every verb takes that writes case files; whose settings to follow may also stand before the verb.
struct Writing: ParsableArguments {
    @Option(
        help: ArgumentHelp("The settings that name the case store.", valueName: "file"), completion: Completing.yaml)
    var config: String?

    @Flag(help: "Print what was done as one JSON object.")
    var json = false

    /// The desk at which the verb writes; there is none behind a socket, since the daemon only reads the case store.
    func desk(_ place: Casewatchctl.Place) throws(Problem) -> Desk {
        guard place.socket == nil else { throw .filesOnly }
        return try Desk(by: Premises(reading: config ?? place.config ?? UsualPlaces.settings))
    }
}
