import NIOCore

/// Cuts a stream of bytes into frames, each ended by a NUL byte, and keeps a frame that is too long from piling up.
struct FrameSplitter {
    /// What the bytes so far amount to.
    enum Step: Equatable {
        /// A frame without its NUL.
        case frame([UInt8])
        case incomplete
        case tooLong
    }

    /// The longest frame, in bytes and without its NUL.
    let limit: Int

    private var buffer = ByteBuffer()
    /// How far the buffer is known to hold no NUL.
    private var scanned = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether nothing of a next frame has come yet.
    var isEmpty: Bool { buffer.readableBytes == 0 }

    mutating func append(_ bytes: ByteBuffer) {
        buffer.writeImmutableBuffer(bytes)
    }

    mutating func next() -> Step {
        let view = buffer.readableBytesView
        guard let end = view.dropFirst(scanned).firstIndex(of: 0) else {
            scanned = view.count
            return scanned > limit ? .tooLong : .incomplete
        }

        scanned = 0
        let length = end - view.startIndex
        guard length <= limit, let frame = buffer.readBytes(length: length) else { return .tooLong }
        buffer.moveReaderIndex(forwardBy: 1)
        buffer.discardReadBytes()
        return .frame(frame)
    }
}
