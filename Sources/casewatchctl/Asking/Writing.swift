import ArgumentParser

/// What every verb takes that writes case files; whose settings to follow may also stand before the verb.
struct Writing: ParsableArguments {
    /// Where the packaged settings are.
    static let usualSettings = "/etc/casewatch/casewatch.yaml"

    @Option(help: ArgumentHelp("The settings that name the case store.", valueName: "file"))
    var config: String?

    @Flag(help: "Print what was done as one JSON object.")
    var json = false

    /// The desk at which the verb writes; there is none behind a socket, since the daemon only reads the case store.
    func desk(_ place: Casewatchctl.Place) throws(Problem) -> Desk {
        guard place.socket == nil else { throw .filesOnly }
        return try Desk(config: config ?? place.config ?? Self.usualSettings)
    }
}
