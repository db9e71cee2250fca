import CaseStore
import CivilCalendar
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// Brings ledger and spool into agreement after a stop or a crash, before anything new is said.
    func recover() throws {
        try sayAgain()
        try spool.sweepTemporary()
        let unfinished = try ledger.unfinished()
        let ended = try ledger.letters(in: [.delivered, .failed, .corrupt], limit: Self.endedLettersLookedFor)
        let known = unfinished.map(\.letter).compactMap(\.known) + ended.compactMap(\.known)
        let bytes = Dictionary(unfinished.map { ($0.letter.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        try recover(Recovery.actions(letters: known, files: try spool.survey()), bytes: bytes)
    }

    /// Reads back what became of every letter that is out, and records it; one that is in no folder any more is spooled
    /// again.
    func harvest() {
        harvest { try ledger.letters(in: [.spooled], limit: .max).compactMap { LetterName($0.name) } }
    }

    /// Reads back what became of some letters, and records it; what is not out, or no letter of ours, is passed over.
    func harvest(_ names: [LetterName]) {
        harvest { try names.filter { try ledger.letter(named: $0.text)?.state == .spooled } }
    }

    private func harvest(_ letters: () throws -> [LetterName]) {
        do {
            var outcomes: [LetterOutcome] = []
            let fault = try letters().firstFault { (name) throws in
                if let outcome = try outcome(of: name) {
                    outcomes.append(outcome)
                } else if try isMissing(name) {
                    try missed(name)
                }
            }
            try record(outcomes)
            if let fault { throw fault }
            recovered(.harvest)
        } catch {
            report(.harvest, "outcomes of letters cannot be recorded: \(error)")
        }
        retrySpooling()
    }

    /// Whether a letter that should be on its way is not: its folder was removed, or its file was damaged and set aside.
    private func isMissing(_ name: LetterName) throws -> Bool {
        switch try spool.find(name) {
        case .corrupt, nil: !unspooled.contains { $0.name == name }
        case .tmp, .queue, .sending, .sent, .failed: false
        }
    }

    private func missed(_ name: LetterName) throws {
        guard let bytes = try ledger.bytes(ofLetterNamed: name.text) else { return }
        unspooled.append(SpoolLetter(name: name, bytes: bytes))
        surroundings.journal.write(
            JournalEntry(
                "a letter that was not sent is no longer in the spool; it is spooled again", id: .fault,
                priority: .warning, fields: [.unit: "spool", .file: "queue/\(name)"]))
    }

    /// Removes the files of letters that ended long enough ago, with the replies to them; the ledger keeps how they ended.
    func tidySpool() {
        if let fault = [SpoolFolder.sent, .failed].firstFault(tidy) {
            report(.tidy, "old letters cannot be removed: \(fault)")
        } else {
            recovered(.tidy)
        }
    }

    private func tidy(_ folder: SpoolFolder) throws {
        let first = firstDayKept
        let fault = try spool.names(in: folder).firstFault { (file) throws in
            guard
                let name = file.letter ?? file.repliedLetter, let letter = try ledger.letter(named: name.text),
                let ended = letter.ended, ended.date < first
            else { return }
            try spool.remove(name, from: folder)
        }
        if let fault { throw fault }
    }

    /// What a letter could not say is said to the next level, and to operations.
    func record(_ outcomes: [LetterOutcome]) throws {
        guard !outcomes.isEmpty else { return }
        let failed = outcomes.filter(\.isFailure).map(\.name)
        let notices = try failed.flatMap { try ledger.notices(carriedByLetterNamed: $0) }
        // Before the letter has ended in the ledger, since nobody asks about an ended one again after a crash.
        guard receive(.undelivered(notices.map(\.identity))) else { return }
        try write(outcomes)
        for name in outcomes.compactMap({ LetterName($0.name) }) { recovered(.hold(name)) }
        for name in failed {
            let role = try ledger.letter(named: name)?.roles.first?.text ?? ""
            surroundings.journal.write(.undelivered(to: role))
        }
    }

    /// One that contradicts the ledger is a defect, and does not keep it from the others.
    private func write(_ outcomes: [LetterOutcome]) throws {
        let now = time(of: surroundings.now)
        do throws(LedgerError) {
            try ledger.record(outcomes, at: now)
        } catch {
            guard case .contradiction = error, outcomes.count > 1 else { throw error }
            let fault = outcomes.firstFault { (outcome) throws(LedgerError) in try ledger.record([outcome], at: now) }
            if let fault { throw fault }
        }
    }

    /// Looks whether somebody took away what was set aside and is no letter of this ledger.
    func lookAtStrangers() {
        guard faults[.setAside] != nil, let files = try? spool.names(in: .corrupt), files.isEmpty else { return }
        recovered(.setAside)
    }

    /// The steps of a letter that has to wait are left to the work that follows; a stranger that cannot be set aside keeps the
    /// daemon from starting, since it might be sent.
    private func recover(_ actions: [Recovery.Action], bytes: [String: [UInt8]]) throws {
        var left: Set<LetterName> = []
        for action in actions where action.letter.map(left.contains) != true {
            do {
                try recover(action, bytes: bytes)
            } catch {
                guard let letter = action.letter, bytes[letter.text] != nil else { throw error }
                left.insert(letter)
                mayOweLetters = true
                report(.harvest, "a letter that is not ended cannot be looked after: \(error)")
            }
        }
    }

    private func recover(_ action: Recovery.Action, bytes: [String: [UInt8]]) throws {
        let now = time(of: surroundings.now)
        switch action {
        case .spoolAgain(let name):
            guard let bytes = bytes[name.text] else { return }
            try spool.deliver([SpoolLetter(name: name, bytes: bytes)])
            try ledger.markSpooled([name.text], at: now)
        case .markSpooled(let name):
            try ledger.markSpooled([name.text], at: now)
        case .delivered(let name), .failed(let name):
            guard let outcome = try outcome(of: name) else { return }
            try ledger.markSpooled([name.text], at: now)
            try record([outcome])
        case .countRepeat(let name):
            _ = try ledger.countRepeat(ofLetterNamed: name.text, at: now)
        case .requeue(let name):
            try spool.requeue(name)
        case .hold(let name):
            report(
                .hold(name), "a letter may have gone out \(Recovery.mostRepeats) times and is held in 'sending'")
        case .quarantine(let file, let folder):
            try spool.quarantine(file, from: folder)
            report(.setAside, Self.strangerWords(in: folder))
        case .remove(let name, let folder):
            try spool.remove(name, from: folder)
        }
    }

    /// What was decided before a crash may not have reached the journal; a notice's name tells a repeat.
    private func sayAgain() throws {
        let missed = try ledger.unjournalled()
        guard !missed.isEmpty else { return }
        for notice in missed.notices {
            let watched = watch.cases[notice.identity.reference]
            if let entry = JournalEntry(notice, in: watched) { surroundings.journal.write(entry) }
        }
        for alarm in missed.alarms { surroundings.journal.write(JournalEntry(alarm)) }
        owesJournalMark = true
    }

    private func outcome(of name: LetterName) throws -> LetterOutcome? {
        switch try spool.outcome(of: name) {
        case .sent: LetterOutcome(name: name.text, result: .delivered)
        case .failed(let reason): LetterOutcome(name: name.text, result: .failed(reason))
        case nil: nil
        }
    }

    /// Files of letters that ended longer ago than this many others are strangers to a start.
    private static let endedLettersLookedFor = 100_000
}

extension LetterOutcome {
    fileprivate var isFailure: Bool {
        if case .failed = result { true } else { false }
    }
}

extension JournalEntry {
    fileprivate static func undelivered(to role: String) -> JournalEntry {
        JournalEntry(
            "a letter to \(role) could not be delivered; 'casewatchctl spool list' says why",
            id: .undelivered, priority: .error, fields: [.role: role])
    }
}

extension StoredLetter {
    fileprivate var known: Recovery.KnownLetter? {
        LetterName(name).map { name in
            let state: Recovery.KnownLetter.State =
                switch self.state {
                case .intended: .intended
                case .spooled: .spooled
                case .delivered, .failed, .corrupt: .ended
                }
            return Recovery.KnownLetter(name: name, state: state, repeats: repeats)
        }
    }
}
