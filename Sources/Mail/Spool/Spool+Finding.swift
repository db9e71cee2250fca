import Glibc

extension Spool {
    /// Whether a file is the letter that its name speaks of.
    package enum Condition: Sendable, Equatable {
        case intact, damaged
    }

    /// Where a letter is; nil where it is in no folder.
    package mutating func find(_ name: LetterName) throws(SpoolError) -> SpoolFolder? {
        try refresh()
        return try search(name)
    }

    func search(_ name: LetterName) throws(SpoolError) -> SpoolFolder? {
        if let folder = try searchOnce(name) { return folder }
        // A letter that the courier put back while this looked is there now.
        return try searchOnce(name)
    }

    private func searchOnce(_ name: LetterName) throws(SpoolError) -> SpoolFolder? {
        for folder in SpoolFolder.searched {
            do {
                if try FileIdentity(name.file, in: directories[folder]) != nil { return folder }
            } catch {
                throw SpoolError(.open, folder, error)
            }
        }
        return nil
    }

    /// Compares a letter with the size and the digest in its name; anything but a regular file is damaged, and so is a letter
    /// that this program may not read, or the disk cannot.
    package func check(_ name: LetterName, in folder: SpoolFolder) throws(SpoolError) -> Condition {
        let file: FileIdentity?
        do {
            file = try FileIdentity(name.file, in: directories[folder])
        } catch {
            throw SpoolError(.read, folder, error)
        }
        guard let file else { throw SpoolError(.read, folder, code: ENOENT) }
        guard file.isRegular, file.size == name.size else { return .damaged }
        do {
            return name.matches(try read(name.file, in: folder, atMost: name.size + 1)) ? .intact : .damaged
        } catch {
            guard error.isOfOneFile else { throw error }
            return .damaged
        }
    }

    /// The first bytes of a file.
    func read(_ name: FileName, in folder: SpoolFolder, atMost limit: Int) throws(SpoolError) -> [UInt8] {
        do {
            let file = try open(name, in: folder)
            var bytes: [UInt8] = []
            while bytes.count < limit {
                let chunk = try file.read(atMost: min(limit - bytes.count, 65_536))
                if chunk.isEmpty { break }
                bytes += chunk
            }
            return bytes
        } catch {
            throw SpoolError(.read, folder, error)
        }
    }

    /// Opens a file for reading; a link is refused, and a pipe does not make it wait.
    func open(_ name: FileName, in folder: SpoolFolder) throws(FileFault) -> Descriptor {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        return Descriptor(try retrying { openat(directories[folder], name.cString, flags, 0) })
    }
}

extension Descriptor {
    /// The next bytes of the file; none at its end.
    func read(atMost count: Int) throws(FileFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let size = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(FileFault) -> Int in
            try retrying { Glibc.read(number, buffer.baseAddress, count) }
        }
        return Array(bytes.prefix(size))
    }
}
