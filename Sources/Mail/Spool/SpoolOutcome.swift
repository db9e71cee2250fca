import Glibc

/// What became of a letter, as the courier left it in the spool.
package enum SpoolOutcome: Sendable, Equatable {
    /// A mail server took it.
    case sent
    /// It was refused for good, with the server's reply where there was one.
    case failed(reply: String?)
}

extension Spool {
    /// The longest reply that is read, in bytes.
    private static let longestReply = 4096

    /// What became of a letter; nil while it is not ended.
    package mutating func outcome(of name: LetterName) throws(SpoolError) -> SpoolOutcome? {
        switch try find(name) {
        case .sent: .sent
        case .failed: .failed(reply: try reply(to: name))
        case .tmp, .queue, .sending, .corrupt, nil: nil
        }
    }

    private func reply(to name: LetterName) throws(SpoolError) -> String? {
        do {
            let bytes = try read(name.replyFile, in: .failed, atMost: Self.longestReply)
            return PlainText(String(decoding: bytes, as: UTF8.self)).text
        } catch {
            guard error.code == ENOENT || error.code == ELOOP else { throw error }
            return nil
        }
    }
}
