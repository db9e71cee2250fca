import Ledger
import Mail
import Systemd

extension Daemon {
    /// Tries again to put letters into the queue that could not be written before, and to record those that could.
    func retrySpooling() {
        putIntoQueue()
        markSpooled()
    }

    func putIntoQueue() {
        takeUpOwed()
        guard !unspooled.isEmpty else { return }
        do {
            try spool.deliver(unspooled)
            unmarked += unspooled.map(\.name)
            unspooled = []
            recovered(.deliver)
        } catch {
            report(.deliver, "\(error); the letters are kept in the ledger and written in a minute")
            if unspooled.count > 1 { putIntoQueueOneByOne() }
        }
    }

    /// What is in the way of one letter may not be in the way of the others.
    private func putIntoQueueOneByOne() {
        let letters = unspooled
        unspooled = []
        for letter in letters {
            do {
                try spool.deliver([letter])
                unmarked.append(letter.name)
            } catch {
                unspooled.append(letter)
            }
        }
    }

    /// Until the ledger knows that a letter is in the queue, nobody asks what became of it there.
    func markSpooled() {
        guard !unmarked.isEmpty else { return }
        do {
            let unknown = try ledger.markSpooled(unmarked.map(\.text), at: time(of: surroundings.now))
            unmarked = []
            recovered(.markSpooled)
            for name in unknown.compactMap(LetterName.init) { setAside(name) }
        } catch {
            report(.markSpooled, "\(error); letters are in the queue but not yet recorded so")
        }
    }

    /// Takes up what the ledger intends and nobody has in hand: a decision may be committed although it was reported as
    /// failed, and then no later one brings its letters.
    private func takeUpOwed() {
        guard mayOweLetters else { return }
        do {
            // Where the ledger's file is gone, nobody knows yet which one is to hold.
            try ledger.verify()
            let inHand = Set(unspooled.map(\.name) + unmarked)
            let names = try ledger.letters(in: [.intended], limit: .max).reversed().compactMap { LetterName($0.name) }
            for name in names where !inHand.contains(name) {
                guard let bytes = try ledger.bytes(ofLetterNamed: name.text) else { continue }
                unspooled.append(SpoolLetter(name: name, bytes: bytes))
            }
            mayOweLetters = false
            recovered(.takeUp)
        } catch {
            report(.takeUp, "\(error); letters that are decided may not be in the queue yet")
        }
    }

    /// What is said of a file that the ledger did not decide.
    static func strangerWords(in folder: SpoolFolder) -> String {
        "a file in '\(folder.rawValue)' is not a letter of this ledger and was set aside in 'corrupt'; look at it and take it "
            + "away"
    }

    /// Keeps from being sent what the ledger did not decide.
    private func setAside(_ stranger: LetterName) {
        do {
            try spool.quarantine(stranger.file, from: .queue)
            report(.setAside, Self.strangerWords(in: .queue))
        } catch {
            report(.setAside, "a file in 'queue' is not a letter of this ledger and cannot be set aside: \(error)")
        }
    }
}

extension IntendedLetter {
    /// The letter as the spool keeps it.
    var spoolLetter: SpoolLetter? {
        LetterName(name).map { SpoolLetter(name: $0, bytes: bytes) }
    }
}
