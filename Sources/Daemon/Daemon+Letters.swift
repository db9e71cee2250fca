import CivilCalendar
import Clock
import Control
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// The letters that are not delivered yet, and the newest that are; by role, never by address.
    func letters() throws -> [Interface.Letter] {
        let waiting = try ledger.letters(in: [.intended, .spooled, .failed, .corrupt], limit: Self.mostLetters)
        let sent = try ledger.letters(in: [.delivered], limit: Self.mostSent)
        return try (waiting + sent).map(shown)
    }

    /// Puts a letter that failed or was set aside back into the queue, with the same bytes.
    func retryLetter(_ id: String, by caller: Caller) throws -> Interface.Reply {
        guard
            let name = LetterName(id), let letter = try ledger.letter(named: id),
            letter.state == .failed || letter.state == .corrupt, let bytes = try ledger.bytes(ofLetterNamed: id)
        else {
            throw Interface.Failure.notAllowed(
                why: "there is no failed letter of that id; 'casewatchctl spool list' lists them")
        }
        let change = change("retry", what: id, by: caller)
        // Its file goes first: the spool takes no second one of a letter that failed.
        try spool.remove(name, from: .failed)
        try ledger.respool(letterNamed: id, by: change)
        unspooled.append(SpoolLetter(name: name, bytes: bytes))
        retrySpooling()
        surroundings.journal.write(
            JournalEntry(
                "a letter was put back into the queue by uid \(change.uid)", id: .change, priority: .notice,
                fields: [.uid: String(change.uid)]))
        return .retryLetter
    }

    func shown(_ letter: StoredLetter) throws -> Interface.Letter {
        let zone = surroundings.zone
        return Interface.Letter(
            id: letter.name, toRole: letter.roles.first?.text ?? "",
            created: zone.rfc3339(Instant(secondsSince1970: letter.created.unix)), state: try state(of: letter),
            attempts: letter.attempts, problem: letter.lastReply)
    }

    /// The ledger knows how a letter ended; how far a spooled one is, only the spool.
    private func state(of letter: StoredLetter) throws -> Interface.Letter.State {
        switch letter.state {
        case .intended: return .intended
        case .delivered: return .sent
        case .failed: return .failed
        case .corrupt: return .corrupt
        case .spooled:
            guard let name = LetterName(letter.name) else { return .queued }
            switch try spool.find(name) {
            case .sending: return .sending
            case .sent: return .sent
            case .failed: return .failed
            case .corrupt: return .corrupt
            case .queue, .tmp, nil: return .queued
            }
        }
    }

    private static let mostLetters = 1_000
    private static let mostSent = 50
}
