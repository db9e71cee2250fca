import Mail
import Systemd

extension Courier {
    func say(_ news: Decision.News) {
        means.journal.write(JournalEntry(news))
    }

    /// A letter that may have gone out when a courier died goes once more.
    func sayRepeated(_ name: LetterName) {
        say(.uncertain(name, Reply("the courier ended before it knew what became of the letter")))
    }

    /// Says once that a letter stays where it is.
    mutating func hold(_ name: LetterName) {
        guard held.insert(name).inserted else { return }
        say(.held(name))
    }

    func reportDamaged(_ file: String) {
        means.journal.write(
            JournalEntry(
                "a file in the queue is no letter, or is damaged, and was set aside in 'corrupt'", id: .fault,
                priority: .error, fields: [.unit: "spool", .file: "corrupt/\(file)"]))
    }

    func reportTaken(_ name: LetterName) {
        means.journal.write(
            JournalEntry(
                "a letter was taken out of 'sending' while the courier had it in hand; its outcome is not recorded",
                id: .fault, priority: .error, fields: [.unit: "spool", .file: "sending/\(name)"]))
    }

    /// Says a fault once, until it is another or gone.
    mutating func report(_ place: String, _ problem: String, priority: Priority = .error) {
        guard faults.updateValue(problem, forKey: place) != problem else { return }
        means.journal.write(
            JournalEntry(problem, id: .fault, priority: priority, fields: [.unit: place, .problem: problem]))
    }

    /// Says that a fault is gone, if there was one.
    mutating func recovered(_ place: String) {
        guard faults.removeValue(forKey: place) != nil else { return }
        means.journal.write(
            JournalEntry("\(place): all is well again", id: .started, priority: .notice, fields: [.unit: place]))
    }

    /// Warns before the disk is full: letters can then neither come nor be moved.
    mutating func watchSpace() {
        guard let space = try? spool.space() else { return }
        if let warning = SpaceWarning(space) {
            report("space", warning.text, priority: .warning)
        } else {
            recovered("space")
        }
    }

    mutating func showStatus() {
        let status = statusText
        guard status != lastStatus else { return }
        lastStatus = status
        means.notifier.status(status)
    }

    var statusText: String {
        let count = manners.waiting == 1 ? "1 letter waits" : "\(manners.waiting) letters wait"
        let parts = [
            faults["spool"].map { "spool: \($0)" }, manners.trouble.map { "mail server: \($0.summary)" },
            transport == nil ? "transport is 'none'" : nil, held.isEmpty ? nil : "\(held.count) held", count,
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }
}
