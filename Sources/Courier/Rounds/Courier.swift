package import Mail
package import Obligations
import Systemd

/// The courier at work: it takes letters from one spool, one at a time, and hands them to one transport.
package struct Courier {
    package typealias Time = ContinuousClock.Instant

    /// What every letter is held to.
    package struct Rules: Sendable, Equatable {
        package var sender: MailAddress
        /// In small letters; nil for every domain.
        package var allowedDomains: [String]?

        package init(sender: MailAddress, allowedDomains: [String]? = nil) {
            self.sender = sender
            self.allowedDomains = allowedDomains
        }
    }

    var spool: Spool
    var rules: Rules
    /// Nil while letters are to wait.
    var transport: (any Transport)?
    var manners: Manners
    let means: Means
    let calls: Calls
    let pulse: Pulse
    /// Letters whose outcome is known and could not yet be recorded; they stay locked.
    var unrecorded: [(letter: ClaimedLetter, step: Decision.Step)] = []
    /// Letters in `sending` that were said to be held.
    var held: Set<LetterName> = []
    /// When to look at `sending` again.
    var nextSweep: Time?
    /// Faults that stand at present, each said once until it is gone.
    var faults: [String: String] = [:]
    var lastStatus = ""
    /// What the daemon is told, by way of the spool.
    var notes: CourierNotes

    package init(
        spool: Spool, rules: Rules, transport: (any Transport)?, means: Means, calls: Calls = Calls(),
        patience: Patience = .standard
    ) {
        self.spool = spool
        self.rules = rules
        self.transport = transport
        self.means = means
        self.calls = calls
        pulse = Pulse(means.notifier)
        manners = Manners(patience: patience)
        // Those of a courier that ended: how often a letter was tried survives it.
        notes = spool.courierNotes ?? CourierNotes()
    }

    /// Does everything that can be done now; answers when there is something to do again, if nobody calls before.
    package mutating func round() -> Time {
        do {
            try tidy()
            try carryAll()
            recovered("spool")
            watchSpace()
        } catch {
            report("spool", "\(error)")
            rest()
            return means.now() + Self.spoolPause
        }
        rest()
        return min(manners.next(carrying: transport != nil) ?? .distant, nextSweep ?? .distant)
    }

    /// How many letters are in the queue.
    package var waiting: Int { manners.waiting }

    /// Takes other settings; every letter is tried at once, for that is what settings are changed for.
    package mutating func change(rules: Rules, transport: (any Transport)?) {
        self.rules = rules
        self.transport = transport
        manners.startAfresh(at: means.now())
    }

    private mutating func carryAll() throws(SpoolError) {
        try lookAtQueue()
        guard transport != nil else { return }
        var batch = manners.due(at: means.now())
        while !batch.isEmpty, calls.stopBefore == nil {
            for name in batch {
                try carry(name)
                // While the server is lost, the rest of the batch is no longer due.
                if manners.trouble != nil || calls.stopBefore != nil { break }
            }
            batch = manners.due(at: means.now())
        }
    }

    private mutating func rest() {
        transport?.rest(mayGoOn: mayGoOn())
        leaveNotes()
        showStatus()
    }

    /// How long to leave a spool alone that refused something.
    private static let spoolPause = Duration.seconds(60)
}

extension ContinuousClock.Instant {
    /// Later than anything that is waited for.
    fileprivate static var distant: Self { .now + .seconds(86_400) }
}

extension Manners {
    fileprivate func next(carrying: Bool) -> Time? { carrying ? next : nil }
}
