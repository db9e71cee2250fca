import CaseStore
import Clock
import Control
import Mail

extension Daemon {
    /// Why letters wait, as far as settings and spool tell.
    ///
    /// - Parameter waiting: how many do.
    func lettersWait(_ waiting: Int) -> Interface.LettersWait? {
        guard settings.mail.transport != .none else { return .byIntention }
        guard surroundings.hasCourier else { return nil }
        let zone = surroundings.zone
        let words = CourierNotes.words(
            of: spool.courierNotes, waiting: waiting, now: surroundings.clock.now.secondsSince1970
        ) { zone.rfc3339(Instant(secondsSince1970: $0)) }
        return words.map { .because($0) }
    }
}
