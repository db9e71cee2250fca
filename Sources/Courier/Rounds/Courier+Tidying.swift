import Mail

extension Courier {
    /// What was left undone: outcomes not yet recorded, and letters in `sending` that nobody has in hand.
    mutating func tidy() throws(SpoolError) {
        let fault = recordAgain()
        let now = means.now()
        if (nextSweep ?? now) <= now {
            nextSweep = now + (try sweep() ? Self.sweepInterval : Self.busyPause)
        }
        if let fault { throw fault }
    }

    private mutating func recordAgain() -> SpoolError? {
        let open = unrecorded
        unrecorded = []
        return open.firstFault { (item) throws(SpoolError) in
            do throws(SpoolError) {
                try moveIfThere(item.letter, item.step)
            } catch {
                unrecorded.append(item)
                throw error
            }
        }
    }

    /// Takes note of what is in the queue, and sets aside what is no letter.
    mutating func lookAtQueue() throws(SpoolError) {
        let files = try spool.names(in: .queue)
        let names = files.compactMap(\.letter)
        let fault = files.filter { $0.letter == nil }.firstFault { (file) throws(SpoolError) in try setAside(file) }
        // A person put them back: should they be held once more, that is said once more.
        held.subtract(names)
        manners.found(names.sorted { $0.text < $1.text }, at: means.now())
        if let fault { throw fault }
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
        let fault = names.firstFault { (name) throws(SpoolError) in
            switch try recoverLeft(name) {
            case .putBack:
                noteRepeat(name)
                sayRepeated(name)
            case .held: hold(name)
            case .damaged: reportDamaged(name.text)
            case .busy: isComplete = false
            }
        }
        if let fault { throw fault }
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
