import Clock
import Ledger
import Obligations
import Systemd

extension Daemon {
    /// Says a fault once, and keeps it in the status until the step succeeds.
    func report(_ step: Step, _ problem: String) {
        endIfBroken()
        guard faults.updateValue(problem, forKey: step) != problem else { return }
        surroundings.journal.write(
            JournalEntry(problem, id: .fault, priority: .error, fields: [.problem: problem, .unit: step.part]))
        showStatus()
        arm()
    }

    /// Notes that a step succeeded, and says so where it was the last that did not in its part of the program.
    func recovered(_ step: Step) {
        guard faults.removeValue(forKey: step) != nil else { return }
        defer { showStatus() }
        guard !faults.keys.contains(where: { $0.part == step.part }) else { return }
        surroundings.journal.write(
            JournalEntry("\(step.part) works again", id: .started, priority: .notice, fields: [.unit: step.part]))
    }

    /// Asks to be started anew where the ledger cannot go on in this process.
    func endIfBroken() {
        if let error = ledger.breakage { surroundings.giveUp(.brokenLedger(error)) }
    }

    /// Tries again what failed, once its time has come; a look at everything takes every step anew.
    func retryFailed() {
        guard let due = retryAt, due <= surroundings.clock.now else { return }
        retryAt = nil
        if faults[.keepRules] != nil { keepRules() }
        if faults[.count] != nil { _ = letterCounts() }
        recordChanges()
        rescan()
        arm()
    }
}
