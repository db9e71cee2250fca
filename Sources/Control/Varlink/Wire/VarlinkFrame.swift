import NIOCore

/// A frame ready to be sent, in pieces, its NUL at the end of the last one.
struct VarlinkFrame: Sendable {
    let pieces: [ByteBuffer]

    init(pieces: [ByteBuffer]) {
        self.pieces = pieces
    }

    init(_ content: some Encodable) throws {
        var texts = try JSONEncoding.pieces(of: content)
        // A long answer is not to be held twice: each piece of text goes as soon as its copy is there.
        var pieces = texts.indices.map { index in
            defer { texts[index] = [] }
            return ByteBuffer(bytes: texts[index])
        }
        pieces[pieces.count - 1].writeInteger(UInt8(0))
        self.pieces = pieces
    }
}
