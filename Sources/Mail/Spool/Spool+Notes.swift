import Glibc

extension CourierNotes {
    /// The file beside the folders of a spool.
    static let fileName = "courier.notes"

    /// Reads what a courier left in a spool; nil where it left nothing, or nothing that this user may read.
    ///
    /// - Parameter spool: the spool directory.
    package init?(in spool: String) {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
        guard let number = try? retrying({ Glibc.open("\(spool)/\(Self.fileName)", flags) }) else { return nil }
        let file = Descriptor(number)
        var bytes: [UInt8] = []
        while bytes.count < Self.mostBytes {
            guard let chunk = try? file.read(atMost: 65_536) else { return nil }
            if chunk.isEmpty { break }
            bytes += chunk
        }
        self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Some ten thousand letters; the rest is not read.
    private static let mostBytes = 2 << 20
}

extension Spool {
    /// What the courier left about letters that wait; nil where there is none.
    package var courierNotes: CourierNotes? { CourierNotes(in: path) }

    /// Replaces the courier's notes, whole or not at all.
    ///
    /// They are not made durable: after a power cut there may be none, which costs no letter.
    package mutating func leave(_ notes: CourierNotes) throws(SpoolError) {
        try refresh()
        do {
            try replaceNotes(by: Array(notes.text.utf8))
        } catch {
            throw SpoolError(.write, nil, error)
        }
    }

    private func replaceNotes(by bytes: [UInt8]) throws(FileFault) {
        let file = FileName(trusted: CourierNotes.fileName)
        // Some may be left by a courier that died; where there are none, creating succeeds.
        try? calls.unlink(directories[.tmp], file)
        let descriptor = try calls.create(directories[.tmp], file)
        do {
            try calls.write(all: bytes, to: descriptor)
        } catch {
            try? calls.close(descriptor)
            try? calls.unlink(directories[.tmp], file)
            throw error
        }
        try calls.close(descriptor)
        try calls.rename(directories[.tmp], file, directories.rootNumber, file)
    }
}
