import Glibc

/// A descriptor that takes whole lines, however few bytes of them it takes at a time.
struct LineOutput: Sendable {
    /// Writes some bytes; answers how many, or a negative `errno`.
    let writeSome: @Sendable (UnsafeRawBufferPointer) -> Int
    /// Waits until the descriptor takes bytes again.
    let waitUntilWritable: @Sendable () -> Void

    /// Writes until all is written or the descriptor fails; answers how many bytes it took.
    func write(_ bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let result = writeSome(UnsafeRawBufferPointer(rebasing: buffer[written...]))
                if result > 0 {
                    written += result
                } else if result == -Int(EAGAIN) {
                    waitUntilWritable()
                } else if result != -Int(EINTR) {
                    break  // A reader who went away, a full disk: the rest of the line would fail as well.
                }
            }
            return written
        }
    }
}

extension LineOutput {
    init(descriptor: Int32) {
        self.init(
            writeSome: { bytes in
                let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                return count < 0 ? -Int(errno) : count
            },
            waitUntilWritable: {
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&request, 1, -1)
            }
        )
    }
}
