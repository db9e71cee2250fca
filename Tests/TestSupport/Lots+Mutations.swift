extension Lots {
    /// The bytes with a few changes of the kinds that break readers: flipped, cut, doubled, moved, and with pieces put in.
    package mutating func mutated(_ bytes: [UInt8], with pieces: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 1...number(1...4) { mutate(&bytes, with: pieces) }
        return bytes
    }

    private mutating func mutate(_ bytes: inout [UInt8], with pieces: [[UInt8]]) {
        let place = number(0...bytes.count)
        let end = min(bytes.count, place + number(0...40))
        switch number(1...6) {
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(number(0...7))
        case 2 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: number(0...255))
        case 3: bytes.removeSubrange(place..<end)
        case 4:
            bytes.insert(
                contentsOf: Array(repeating: Array(bytes[place..<end]), count: number(1...50)).joined(), at: place)
        case 5:
            let moved = Array(bytes[place..<end])
            bytes.removeSubrange(place..<end)
            bytes.insert(contentsOf: moved, at: number(0...bytes.count))
        default: bytes.insert(contentsOf: one(of: pieces), at: place)
        }
    }
}
