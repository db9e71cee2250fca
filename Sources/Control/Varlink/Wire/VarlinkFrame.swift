import NIOCore

/// A frame ready to be sent, in pieces, its NUL at the end of the last one.
struct VarlinkFrame: Sendable {
    let pieces: [ByteBuffer]

    init(pieces: [ByteBuffer]) {
        self.pieces = pieces
    }

    init(_ content: some Encodable) throws {
        var pieces = try JSONEncoding.pieces(of: content).map { ByteBuffer(bytes: $0) }
        pieces[pieces.count - 1].writeInteger(UInt8(0))
        self.pieces = pieces
    }
}
