import ArgumentParser
import CaseStore
import Clock
import Control
import Glibc
import Ledger
import Obligations
import Reports
import Templates

/// What every document takes: whom to ask, as of which day, and where to write it.
struct Reporting: ParsableArguments {
    @Option(help: ArgumentHelp("Ask the daemon that listens on this socket.", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("Read the files of these settings instead of asking a daemon.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Answer as if it were that date.", valueName: "date"))
    var today: String?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            """
            Where to write it, whole or not at all; standard output where absent. A file that is there keeps its owner \
            and mode; a new one that is about one case is for you alone.
            """, valueName: "file"))
    var output: String?

    /// Whoever gathers the facts.
    func reporter(_ place: Casewatchctl.Place) async throws -> Reporter {
        switch (socket ?? place.socket, config ?? place.config) {
        case (.some, .some): throw Problem.bothPlaces
        case (nil, let config?):
            let premises = try Premises(reading: config)
            // A ledger that cannot be read leaves out what was said, and the page says so.
            let memories = try? LedgerReader(premises.settings.paths.ledger).memories()
            return try await Reporter(
                asking: OfflineAnswerer(by: premises, today: today, remembering: memories),
                titles: Titles(premises.settings), today: today)
        case (let socket, nil):
            return try await Reporter(
                asking: DaemonAnswerer(path: socket ?? UsualPlaces.socket, patience: .seconds(30)),
                titles: Titles(UsualPlaces.readSettings),
                today: today)
        }
    }

    /// The settings to go by where no daemon can answer.
    func filesOnly(_ place: Casewatchctl.Place) throws -> Premises {
        guard socket == nil, place.socket == nil else { throw Problem.ledgerOnly }
        return try Premises(reading: config ?? place.config ?? UsualPlaces.settings)
    }

    /// The pages in the words of whoever's settings are asked.
    func pages(_ place: Casewatchctl.Place) throws -> ReportPages {
        let chosen = config ?? place.config
        let settings = try chosen.map { try Premises(reading: $0).settings } ?? UsualPlaces.readSettings
        guard let settings else { return try ReportPages() }
        let loaded = TemplateFiles<ReportPages>(settings).load()
        guard let pages = loaded.wording else { throw Problem.refusedFiles(loaded.refusals) }
        return pages
    }

    func write(json facts: some Encodable, for audience: OutputFile.Audience) throws {
        let isForPerson = (output ?? "-") == "-" && isatty(STDOUT_FILENO) == 1
        try write(JSONAnswer.text(of: facts, isPretty: isForPerson) + "\n", for: audience)
    }

    func write(_ text: String, for audience: OutputFile.Audience) throws {
        guard let output, output != "-" else { return Terminal.put(text) }
        try OutputFile(path: output, audience: audience).write(Array(text.utf8))
    }
}
