import Glibc

extension Spool {
    /// Takes a letter in hand: checked, locked, counted and moved to `sending`, all durable before anybody hears of it.
    package mutating func claim(_ name: LetterName) throws(SpoolError) -> Claim {
        try refresh()
        let file: Descriptor
        switch try lock(name, in: .queue) {
        case .locked(let descriptor): file = descriptor
        case .busy: return .busy
        case .gone: return .gone
        case .foreign:
            try quarantine(name.file, from: .queue)
            return .damaged
        }
        guard let bytes = try bytes(of: name, in: file) else {
            try quarantine(name.file, from: .queue)
            return .damaged
        }
        return try claim(name, file: file, bytes: bytes)
    }

    private mutating func claim(
        _ name: LetterName, file: Descriptor, bytes: [UInt8]
    ) throws(SpoolError) -> Claim {
        let before: Transmissions
        do {
            before = try file.transmissions()
        } catch {
            throw SpoolError(.read, .queue, error)
        }
        let counted = Transmissions(before.count + 1)
        // Before the move, so that a file in `sending` always carries the attempt for which it is there.
        try mark(file, counted, in: .queue)
        do {
            try move(name.file, from: .queue, to: .sending)
        } catch {
            guard error.operation == .rename, error.code == ENOENT else { throw error }
            return .gone
        }
        if before.areSpent { return .spent }
        return .claimed(ClaimedLetter(name: name, bytes: bytes, transmissions: counted, file: file))
    }

    /// The letter in the file; nil when it is not the one that the name speaks of.
    private func bytes(of name: LetterName, in file: Descriptor) throws(SpoolError) -> [UInt8]? {
        do {
            let identity = try file.identity()
            guard identity.isRegular, identity.size == name.size else { return nil }
            var bytes: [UInt8] = []
            bytes.reserveCapacity(name.size)
            while bytes.count <= name.size {
                let chunk = try file.read(atMost: 65_536)
                if chunk.isEmpty { break }
                bytes += chunk
            }
            return name.matches(bytes) ? bytes : nil
        } catch {
            throw SpoolError(.read, .queue, error)
        }
    }

    func mark(_ file: Descriptor, _ transmissions: Transmissions, in folder: SpoolFolder) throws(SpoolError) {
        do {
            try file.mark(transmissions)
        } catch {
            throw SpoolError(.write, folder, error)
        }
    }
}
