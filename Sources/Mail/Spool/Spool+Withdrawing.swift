package import Obligations

extension Spool {
    /// Takes a letter out of the queue for good, with the reason where a server's reply would stand; durable when this returns.
    ///
    /// - Returns: false where it is not in the queue, since the courier has it in hand or is done with it.
    package mutating func withdraw(_ name: LetterName, because reason: DeliveryFailure.OwnWords) throws(SpoolError)
        -> Bool
    {
        try refresh()
        // Locked, the courier leaves it alone: a reason beside a letter that it took would be taken for the server's.
        guard case .locked(let file) = try lock(name, in: .queue) else { return false }
        defer { withExtendedLifetime(file) {} }
        try? writeReply(reason.rawValue, to: name)
        try move(name.file, from: .queue, to: .failed)
        return true
    }
}
