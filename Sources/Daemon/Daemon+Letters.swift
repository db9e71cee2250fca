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

    func shown(_ letter: StoredLetter) throws -> Interface.Letter {
        let zone = surroundings.zone
        let state = try state(of: letter)
        return Interface.Letter(
            id: letter.name, toRole: letter.roles.first?.text ?? "",
            created: zone.rfc3339(Instant(secondsSince1970: letter.created.unix)), state: state,
            attempts: letter.attempts, problem: try state == .sending ? heldWords(letter) : letter.lastReply)
    }

    /// Why a letter stays in `sending`; nil for one that the courier has in hand.
    private func heldWords(_ letter: StoredLetter) throws -> String? {
        guard let name = LetterName(letter.name), try spool.isHeld(name) else { return nil }
        return "held: it may have gone out \(Transmissions.most) times without an answer; look for its Message-ID in "
            + "the mail server's log, and if it is not there use 'casewatchctl spool retry'"
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
