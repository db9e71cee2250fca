import Glibc

extension Spool {
    /// Moves a file to another folder, durable when this returns.
    package mutating func move(_ file: FileName, from: SpoolFolder, to: SpoolFolder) throws(SpoolError) {
        try refresh()
        try move(file, from: from, to: to, as: file)
    }

    /// Sets a file aside in `corrupt`, where nobody sends it; a file of that name there keeps its place.
    ///
    /// Returns the name it now has.
    @discardableResult
    package mutating func quarantine(_ file: FileName, from folder: SpoolFolder) throws(SpoolError) -> FileName {
        try refresh()
        let name = try unusedName(for: file)
        try move(file, from: folder, to: .corrupt, as: name)
        return name
    }

    /// Puts a letter that the courier left behind back into the queue.
    package mutating func requeue(_ name: LetterName) throws(SpoolError) {
        try move(name.file, from: .sending, to: .queue)
    }

    /// Removes a letter, and the server's reply to it; one that is already gone is no error.
    package mutating func remove(_ name: LetterName, from folder: SpoolFolder) throws(SpoolError) {
        try refresh()
        // The reply goes first: a reply without its letter would look like a stranger's file.
        try unlink(name.replyFile, in: folder)
        try unlink(name.file, in: folder)
    }

    /// Empties `tmp` of what an interrupted attempt left there; what cannot be removed is set aside.
    package mutating func sweepTemporary() throws(SpoolError) {
        for file in try names(in: .tmp) {
            do {
                try unlink(file, in: .tmp)
            } catch {
                guard error.code == EISDIR || error.code == EPERM else { throw error }
                try quarantine(file, from: .tmp)
            }
        }
    }

    private mutating func move(
        _ file: FileName, from: SpoolFolder, to: SpoolFolder, as name: FileName
    ) throws(SpoolError) {
        do {
            try calls.rename(directories[from], file, directories[to], name)
        } catch {
            throw SpoolError(.rename, to, error)
        }
        try synchronize(to)
        try synchronize(from)
    }

    private func unusedName(for file: FileName) throws(SpoolError) -> FileName {
        do {
            var name = file
            var number = 1
            while try FileIdentity(name, in: directories[.corrupt]) != nil {
                name = file.variant(number)
                number += 1
            }
            return name
        } catch {
            throw SpoolError(.rename, .corrupt, error)
        }
    }

    private func unlink(_ file: FileName, in folder: SpoolFolder) throws(SpoolError) {
        do {
            try calls.unlink(directories[folder], file)
        } catch {
            guard error.code == ENOENT else { throw SpoolError(.remove, folder, error) }
        }
    }
}
