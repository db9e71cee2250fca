import Foundation

/// A pipe, to see whether someone else holds its writing end.
final class Pipe {
    private let reading: Int32
    let writing: Int32
    private var isWritingOpen = true

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw RawClient.Failure(operation: "pipe", code: errno) }
        (reading, writing) = (ends[0], ends[1])
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(reading)
        closeWriting()
    }

    func closeWriting() {
        if isWritingOpen { close(writing) }
        isWritingOpen = false
    }

    /// Whether nobody holds the writing end.
    var hasEnded: Bool {
        var byte: UInt8 = 0
        return read(reading, &byte, 1) == 0
    }
}

extension RawClient {
    /// Sends `text` with a copy of `passed`.
    func send(descriptor passed: Int32, with text: String) throws {
        // struct cmsghdr and one descriptor, in the layout of 64-bit Linux.
        var control = [UInt64](repeating: 0, count: 3)
        control[0] = 20
        control[1] = UInt64(UInt32(bitPattern: SOL_SOCKET)) | UInt64(UInt32(0x01)) << 32
        control[2] = UInt64(UInt32(bitPattern: passed))

        var bytes = Array(text.utf8)
        let length = bytes.count
        let sent = bytes.withUnsafeMutableBytes { data in
            control.withUnsafeMutableBytes { control in
                var part = iovec(iov_base: data.baseAddress, iov_len: length)
                return withUnsafeMutablePointer(to: &part) { part in
                    var message = msghdr()
                    message.msg_iov = part
                    message.msg_iovlen = 1
                    message.msg_control = control.baseAddress
                    message.msg_controllen = control.count
                    return sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
                }
            }
        }
        guard sent == length else { throw Failure(operation: "sendmsg", code: errno) }
    }
}
