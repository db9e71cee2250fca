import Mail

extension Courier {
    /// What was left undone: outcomes not yet recorded, and letters in `sending` that nobody has in hand.
    mutating func tidy() throws(SpoolError) {
        while let (letter, step) = unrecorded.first {
            try moveIfThere(letter, step)
            unrecorded.removeFirst()
        }
        let now = means.now()
        guard (nextSweep ?? now) <= now else { return }
        nextSweep = now + (try sweep() ? Self.sweepInterval : Self.busyPause)
    }

    /// Takes note of what is in the queue, and sets aside what is no letter.
    mutating func lookAtQueue() throws(SpoolError) {
        var names: [LetterName] = []
        for file in try spool.names(in: .queue) {
            if let name = file.letter {
                names.append(name)
            } else {
                try setAside(file)
            }
        }
        // A person put them back: should they be held once more, that is said once more.
        held.subtract(names)
        manners.found(names.sorted { $0.text < $1.text }, at: means.now())
    }

    private mutating func setAside(_ file: FileName) throws(SpoolError) {
        do {
            try spool.quarantine(file, from: .queue)
        } catch {
            // The daemon does the same, and may have been first.
            if error.isMissingFile { return }
            throw error
        }
        reportDamaged(file.description)
    }

    /// Deals with what a courier that died left in `sending`; answers whether all of it could be looked at.
    private mutating func sweep() throws(SpoolError) -> Bool {
        var isComplete = true
        let names = try spool.names(in: .sending).compactMap(\.letter)
        held.formIntersection(names)
        for name in names {
            switch try recoverLeft(name) {
            case .putBack:
                noteRepeat(name)
                sayRepeated(name)
            case .held: hold(name)
            case .damaged: reportDamaged(name.text)
            case .busy: isComplete = false
            }
        }
        return isComplete
    }

    private mutating func recoverLeft(_ name: LetterName) throws(SpoolError) -> LeftLetter {
        do {
            return try spool.recoverLeft(name)
        } catch {
            if error.isMissingFile { return .busy }
            throw error
        }
    }

    /// How often `sending` is looked at without a reason; the daemon or a failing disk may leave something there.
    private static let sweepInterval = Duration.seconds(300)
}
