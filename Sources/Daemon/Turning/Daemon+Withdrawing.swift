import CaseStore
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// Whether letters in the spool are on their way: in a simulation, and without a transport, they wait there by intent.
    var isCarried: Bool { surroundings.hasCourier && settings.mail.transport != .none }

    /// Takes letters out of the queue that still waited there when a later rung of a duty they carry came.
    ///
    /// That they are to be taken out stands in the ledger since the later rung was decided, so this may be repeated after any
    /// crash. One that the courier has in hand is left to it; should it come back to the queue, the next scan takes it out.
    func withdrawOvertaken() {
        guard isCarried else { return }
        do {
            var outcomes: [LetterOutcome] = []
            let fault = try ledger.overtaken().firstFault { (letter) throws in
                guard let name = LetterName(letter.name), try spool.withdraw(name, because: .overtaken) else { return }
                outcomes.append(LetterOutcome(name: name.text, result: .failed(.own(.overtaken))))
            }
            try record(outcomes)
            if let fault { throw fault }
            recovered(.withdraw)
        } catch {
            report(.withdraw, "letters that were overtaken cannot be taken out of the queue: \(error)")
        }
    }

    /// Whatever failed before a stop and may not have been told to the next level: what was told is not told again.
    func tellOfFailedLetters() throws {
        let failed = try ledger.letters(in: [.failed], limit: Self.mostFailed)
        let notices = try failed.flatMap { try ledger.notices(carriedByLetterNamed: $0.name) }
        receive(.undelivered(notices.map(\.identity)))
    }

    private static let mostFailed = 1_000
}
