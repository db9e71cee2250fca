import Glibc

extension Spool {
    /// Puts letters into the queue, complete and durable; one that is already on its way stays as it is.
    ///
    /// When it throws, some of the letters may already be in the queue: the same call again makes the rest so.
    package mutating func deliver(_ letters: [SpoolLetter]) throws(SpoolError) {
        guard !letters.isEmpty else { return }
        try refresh()
        for letter in letters where try !isOnItsWay(letter.name) {
            try put(letter)
        }
        try synchronize(.queue)
    }

    /// Whether the letter needs no other copy; a damaged one in the queue is set aside and does.
    private mutating func isOnItsWay(_ name: LetterName) throws(SpoolError) -> Bool {
        switch try search(name) {
        case .sending, .sent, .failed: return true
        case .queue:
            if try check(name, in: .queue) == .intact { return true }
            try quarantine(name.file, from: .queue)
            return false
        case .tmp, .corrupt, nil: return false
        }
    }

    private func put(_ letter: SpoolLetter) throws(SpoolError) {
        guard letter.name.matches(letter.bytes) else { throw SpoolError(.verify, .tmp, code: 0) }
        let file = letter.name.file
        do {
            try write(letter)
        } catch {
            guard error.mayHaveLostBytes else { throw error }
            // The kernel may now call the lost pages clean, so the same file never becomes durable: write another.
            try write(letter)
        }
        do {
            try calls.rename(directories[.tmp], file, directories[.queue], file)
        } catch {
            try? calls.unlink(directories[.tmp], file)
            throw described(SpoolError(.rename, .queue, error))
        }
    }

    /// Writes the letter's file in `tmp`, durable when this returns, removed when this throws.
    private func write(_ letter: SpoolLetter) throws(SpoolError) {
        let file = letter.name.file
        let descriptor = try create(file)
        do {
            try fill(descriptor, with: letter.bytes)
        } catch {
            try? calls.close(descriptor)
            try? calls.unlink(directories[.tmp], file)
            throw described(error)
        }
        do {
            try calls.close(descriptor)
        } catch {
            try? calls.unlink(directories[.tmp], file)
            throw described(SpoolError(.close, .tmp, error))
        }
    }

    private func create(_ file: FileName) throws(SpoolError) -> Int32 {
        do {
            return try createOrReplace(file)
        } catch {
            throw described(SpoolError(.create, .tmp, error))
        }
    }

    private func createOrReplace(_ file: FileName) throws(FileFault) -> Int32 {
        let tmp = directories[.tmp]
        do {
            return try calls.create(tmp, file)
        } catch {
            guard error.code == EEXIST else { throw error }
        }
        // Left by an attempt that could not even clean up.
        try calls.unlink(tmp, file)
        return try calls.create(tmp, file)
    }

    private func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SpoolError) {
        do {
            try calls.write(all: bytes, to: descriptor)
        } catch {
            throw SpoolError(.write, .tmp, error)
        }
        do {
            try calls.synchronize(descriptor)
        } catch {
            throw SpoolError(.synchronize, .tmp, error)
        }
    }

    /// The error with what only the file system knows: whether space or inodes are out.
    private func described(_ error: SpoolError) -> SpoolError {
        guard error.code == ENOSPC, let space = try? space() else { return error }
        var error = error
        error.isOutOfInodes = space.freeInodes == 0 && space.freeBytes > 0
        return error
    }
}

extension SpoolError {
    /// Whether bytes that were written may never have reached the disk.
    fileprivate var mayHaveLostBytes: Bool {
        operation == .synchronize || operation == .close
    }
}
