import Ledger
import Obligations
import Systemd

extension Daemon {
    /// Says a fault once, and keeps it in the status until it is gone.
    func report(_ place: String, _ problem: String) {
        guard faults.updateValue(problem, forKey: place) != problem else { return }
        surroundings.journal.write(
            JournalEntry(problem, id: .fault, priority: .error, fields: [.problem: problem, .unit: place]))
        showStatus()
        if ledger.isBroken { surroundings.giveUp() }
    }

    /// Says that a fault is gone, if there was one.
    func recovered(_ place: String) {
        guard faults.removeValue(forKey: place) != nil else { return }
        surroundings.journal.write(
            JournalEntry("\(place) works again", id: .started, priority: .notice, fields: [.unit: place]))
        showStatus()
    }
}
