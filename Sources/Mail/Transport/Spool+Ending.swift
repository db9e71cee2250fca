import Glibc

extension Spool {
    /// Records that a mail server took the letter.
    package mutating func sent(_ letter: ClaimedLetter) throws(SpoolError) {
        try end(letter, in: .sent)
    }

    /// Records that the letter was refused for good, and the reply beside it.
    ///
    /// A reply that cannot be written does not keep the letter from ending; the journal has its code.
    package mutating func failed(_ letter: ClaimedLetter, reply: String) throws(SpoolError) {
        try refresh()
        try? writeReply(reply, to: letter.name)
        // Whoever sends it anew does so with all the attempts that a letter has.
        try? letter.file.mark(Transmissions(0))
        try end(letter, in: .failed)
    }

    /// Puts a letter back into the queue.
    ///
    /// - Parameter mayHaveGoneOut: whether the attempt stays counted.
    package mutating func putBack(_ letter: ClaimedLetter, mayHaveGoneOut: Bool) throws(SpoolError) {
        try refresh()
        if !mayHaveGoneOut {
            try mark(letter.file, Transmissions(letter.transmissions.count - 1), in: .sending)
        }
        try end(letter, in: .queue)
    }

    /// Moves the letter out of `sending`; where an earlier attempt already did, makes that durable.
    private mutating func end(_ letter: ClaimedLetter, in folder: SpoolFolder) throws(SpoolError) {
        do {
            try move(letter.name.file, from: .sending, to: folder)
        } catch {
            guard error.operation == .rename, error.code == ENOENT, try find(letter.name) == folder else { throw error }
            try synchronize(folder)
            try synchronize(.sending)
        }
    }

    /// Puts the reason of a failure where its letter will be, durable when this returns, so that a crash between the two
    /// leaves no failed letter without one.
    func writeReply(_ reply: String, to name: LetterName) throws(FileFault) {
        let file = name.replyFile
        // One left by a courier that died; where there is none, creating succeeds.
        try? calls.unlink(directories[.tmp], file)
        let descriptor = try calls.create(directories[.tmp], file)
        do {
            try calls.write(all: Array("\(PlainText(reply))\n".utf8), to: descriptor)
            try calls.synchronize(descriptor)
        } catch {
            try? calls.close(descriptor)
            try? calls.unlink(directories[.tmp], file)
            throw error
        }
        try calls.close(descriptor)
        try calls.rename(directories[.tmp], file, directories[.failed], file)
        try calls.synchronize(directories[.failed])
    }
}
