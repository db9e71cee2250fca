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
        // What is wrong with one letter keeps no other from going.
        let faults = [attempt { (courier) throws(SpoolError) in try courier.tidy() }, lookAndCarry()]
        if let fault = faults.lazy.compactMap(\.self).first {
            report("spool", "\(fault)")
            rest()
            return means.now() + Self.spoolPause
        }
        recovered("spool")
        watchSpace()
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

    private mutating func lookAndCarry() -> SpoolError? {
        let fault = attempt { (courier) throws(SpoolError) in try courier.lookAtQueue() }
        return carryAll(after: fault)
    }

    private mutating func attempt(_ step: (inout Courier) throws(SpoolError) -> Void) -> SpoolError? {
        do throws(SpoolError) {
            try step(&self)
            return nil
        } catch {
            return error
        }
    }

    /// Answers what was wrong first.
    private mutating func carryAll(after earlier: SpoolError?) -> SpoolError? {
        guard transport != nil else { return earlier }
        var fault = earlier
        var batch = manners.due(at: means.now())
        while !batch.isEmpty, mayCarry {
            for name in batch {
                if let error = attempt({ (courier) throws(SpoolError) in try courier.carry(name) }) {
                    fault = fault ?? error
                    // That is of the disk: each further letter would only count as one that may have gone out.
                    if error.operation == .synchronize { return fault }
                    if !isUnrecorded(name) { manners.postpone(name, until: means.now() + Self.spoolPause) }
                }
                // While the server is lost, the rest of the batch is no longer due.
                if manners.trouble != nil || !mayCarry { break }
            }
            batch = manners.due(at: means.now())
        }
        return fault
    }

    /// One outcome that cannot be recorded may be for its letter's sake; with a second one it is the spool's, and whatever
    /// went out then would go again after a crash.
    private var mayCarry: Bool { calls.stopBefore == nil && unrecorded.count < 2 }

    private func isUnrecorded(_ name: LetterName) -> Bool { unrecorded.contains { $0.letter.name == name } }

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
