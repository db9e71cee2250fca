extension Spool {
    /// Puts a held or failed letter back into the queue because a person wants it sent, with all its attempts.
    package mutating func retry(_ name: LetterName, from folder: SpoolFolder) throws(SpoolError) {
        try refresh()
        do {
            try open(name.file, in: folder).mark(Transmissions(0))
        } catch {
            throw SpoolError(.write, folder, error)
        }
        try move(name.file, from: folder, to: .queue)
        if folder == .failed { try remove(name, from: .failed) }
    }
}
