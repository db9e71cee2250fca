import Glibc

extension Spool {
    /// Takes a letter out of the queue for good, with the reason where a server's reply would stand; durable when this returns.
    ///
    /// - Returns: false where it is not in the queue, since the courier has it in hand or is done with it.
    package mutating func withdraw(_ name: LetterName, because reason: String) throws(SpoolError) -> Bool {
        do {
            try move(name.file, from: .queue, to: .failed)
        } catch {
            guard error.operation == .rename, error.code == ENOENT else { throw error }
            return false
        }
        // Only now: beside a letter that the courier took instead, it would be taken for the server's.
        try? writeReply(reason, to: name)
        try synchronize(.failed)
        return true
    }
}
