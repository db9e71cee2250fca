import CSystemd
import Glibc

/// journald's socket, as libsystemd reaches it.
///
/// Both questions are parameters, so that tests can act out an absent, a failing and a hung journald.
struct JournalSocket: Sendable {
    /// Whether somebody has made the socket; libsystemd does not tell, it answers success.
    let isPresent: @Sendable () -> Bool
    /// Sends `NAME=value` texts as one entry; blocks while journald does not read.
    ///
    /// Answers 0 or a negative `errno`.
    let send: @Sendable (_ assignments: [String]) -> Int32

    static let systemd = JournalSocket(
        isPresent: { access("/run/systemd/journal/socket", F_OK) == 0 },
        send: sendThroughLibsystemd
    )

    @Sendable private static func sendThroughLibsystemd(_ assignments: [String]) -> Int32 {
        var bytes = assignments.flatMap(\.utf8)
        return bytes.withUnsafeMutableBytes { buffer in
            guard var position = buffer.baseAddress else { return 0 }
            let vectors = assignments.map { assignment in
                defer { position += assignment.utf8.count }
                return iovec(iov_base: position, iov_len: assignment.utf8.count)
            }
            return sd_journal_sendv(vectors, Int32(vectors.count))
        }
    }
}
