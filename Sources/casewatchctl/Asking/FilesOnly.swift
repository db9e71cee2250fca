import ArgumentParser
import CaseStore
import Ledger

/// What every verb takes that reads the ledger; whose settings to follow may also stand before the verb.
struct FilesOnly: ParsableArguments {
    @Option(
        help: ArgumentHelp("The settings that name the ledger and the case store.", valueName: "file"),
        completion: Completing.yaml)
    var config: String?

    @Flag(help: "Print the answer as one JSON object.")
    var json = false

    /// The settings to go by; there is no asking behind a socket, since what is proved must not rest on the daemon's word.
    func premises(_ place: Casewatchctl.Place) throws(Problem) -> Premises {
        guard place.socket == nil else { throw .ledgerOnly }
        return try Premises(reading: config ?? place.config ?? UsualPlaces.settings)
    }
}

extension LedgerReader {
    /// The ledger that these settings name, to be looked at.
    init(by premises: Premises) throws(Problem) {
        do throws(LedgerError) {
            self = try LedgerReader(premises.settings.paths.ledger)
        } catch {
            throw .ledger(error)
        }
    }

    /// The end of the audit chain; nil before the first row.
    func head() throws(Problem) -> AuditHead? {
        do throws(LedgerError) {
            return try auditHead()
        } catch {
            throw .ledger(error)
        }
    }
}
