import CaseStore
import CivilCalendar
import Clock
import Control
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// The letters that wait, those that failed as long as their files are kept, and the newest that were sent; by role,
    /// never by address.
    func letters() throws -> [Interface.Letter] {
        var waiting = try ledger.letters(in: [.intended, .spooled], limit: Self.mostLetters)
        // Monitoring asks how long the oldest has waited.
        if waiting.count == Self.mostLetters, let oldest = try ledger.oldestLetter(in: [.intended, .spooled]),
            oldest != waiting.last
        {
            waiting.append(oldest)
        }
        let failed = try ledger.letters(in: [.failed, .corrupt], endedSince: firstDayKept, limit: Self.mostLetters)
        let sent = try ledger.letters(in: [.delivered], limit: Self.mostSent)
        let notes = spool.courierNotes
        return try (waiting + failed + sent).map { try shown($0, notes) }
    }

    /// What ended before this day has no file any more, and what failed before it is nobody's concern now.
    var firstDayKept: CivilDate { surroundings.now.date.adding(days: -settings.mail.keepSentDays) }

    /// A letter as callers see it.
    ///
    /// - Parameter notes: the courier's.
    func shown(_ letter: StoredLetter, _ notes: CourierNotes?) throws -> Interface.Letter {
        let zone = surroundings.zone
        let state = try state(of: letter)
        let delay = LetterName(letter.name).flatMap { notes?.delays[$0] }
        let problem = try state == .sending ? heldWords(letter) : letter.failure?.description
        return Interface.Letter(
            id: letter.name, toRole: letter.roles.first?.text ?? "",
            created: zone.rfc3339(Instant(secondsSince1970: letter.created.unix)), state: state,
            attempts: Self.tries(of: letter, in: state, delay, isHeld: state == .sending && problem != nil),
            problem: problem ?? Self.words(for: state, delay))
    }

    /// How often the courier has tried: once, where it took no note of more.
    private static func tries(
        of letter: StoredLetter, in state: Interface.Letter.State, _ delay: CourierNotes.Delay?, isHeld: Bool
    ) -> Int {
        let noted = delay?.tries ?? 0
        return switch state {
        case .intended: 0
        case .queued, .corrupt: noted
        case .sending: isHeld ? max(noted, Transmissions.most) : noted + 1
        case .sent: max(noted, 1)
        case .failed: letter.failure == .own(.overtaken) ? noted : max(noted, 1)
        }
    }

    /// What there is to say of a letter about which the ledger has nothing.
    private static func words(for state: Interface.Letter.State, _ delay: CourierNotes.Delay?) -> String? {
        switch state {
        case .queued: delay.flatMap { $0.isWaiting ? "put off, and tried again: \($0.problem)" : nil }
        case .failed:
            "refused for good, and no code of it is known; the courier's journal may have one"
        case .intended, .sending, .sent, .corrupt: nil
        }
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
