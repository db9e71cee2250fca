import Control
import Ledger
import Mail
import Systemd

extension Daemon {
    /// Puts a letter that failed, was set aside or is held back into the queue, with the same bytes.
    func retryLetter(_ id: String, by caller: Caller) throws -> Interface.Reply {
        guard let name = LetterName(id), let letter = try ledger.letter(named: id) else { throw Self.nothingToRetry }
        let change = change("retry", what: id, by: caller)
        switch letter.state {
        case .failed, .corrupt: try spoolAgain(name, by: change)
        case .spooled: try sendAgain(name, by: change)
        case .intended, .delivered: throw Self.nothingToRetry
        }
        surroundings.journal.write(
            JournalEntry(
                "a letter was put back into the queue by uid \(change.uid)", id: .change, priority: .notice,
                fields: [.uid: String(change.uid)]))
        return .retryLetter
    }

    private func spoolAgain(_ name: LetterName, by change: OperatorChange) throws {
        guard let bytes = try ledger.bytes(ofLetterNamed: name.text) else { throw Self.nothingToRetry }
        // Its file goes first: the spool takes no second one of a letter that failed.
        try spool.remove(name, from: .failed)
        try ledger.respool(letterNamed: name.text, by: change)
        unspooled.append(SpoolLetter(name: name, bytes: bytes))
        retrySpooling()
    }

    /// The daemon moves the file itself, under the lock by which couriers keep off each other's letters; the next look at
    /// the queue finds it there.
    private func sendAgain(_ name: LetterName, by change: OperatorChange) throws {
        switch try spool.release(name) {
        case .released(let letter):
            try ledger.release(letterNamed: name.text, by: change)
            try spool.retry(letter)
            recovered(.hold(name))
        case .inHand:
            throw Interface.Failure.notAllowed(why: "the courier has this letter in hand; ask again when it is held")
        case .gone: throw Self.nothingToRetry
        }
    }

    private static var nothingToRetry: Interface.Failure {
        .notAllowed(why: "no letter of that id has failed or is held; 'casewatchctl spool list' lists them")
    }
}
