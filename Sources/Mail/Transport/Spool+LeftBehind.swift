/// A letter in `sending` that nobody has in hand: its courier died, or could not move it.
package enum LeftLetter: Sendable, Equatable {
    /// It may have gone out and is back in the queue.
    case putBack
    /// It may have gone out as often as is allowed, and stays where it is.
    case held
    /// It was damaged and set aside.
    case damaged
    /// Somebody looks at it at this moment, or took it away.
    case busy
}

extension Spool {
    /// Deals with one letter that was left in `sending`; harmless when the daemon does the same at the same moment.
    package mutating func recoverLeft(_ name: LetterName) throws(SpoolError) -> LeftLetter {
        try refresh()
        let file: Descriptor
        switch try lock(name, in: .sending) {
        case .locked(let descriptor): file = descriptor
        case .busy, .gone: return .busy
        case .foreign:
            try quarantine(name.file, from: .sending)
            return .damaged
        }
        let transmissions: Transmissions
        do {
            transmissions = try file.transmissions()
        } catch {
            throw SpoolError(.read, .sending, error)
        }
        if transmissions.areSpent { return .held }
        // A power cut can take the stroke of the attempt, never the attempt.
        if transmissions.count == 0 { try mark(file, Transmissions(1), in: .sending) }
        try requeue(name)
        return .putBack
    }
}
