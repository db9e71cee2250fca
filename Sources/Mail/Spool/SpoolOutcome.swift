package import Obligations

/// What became of a letter, as the courier left it in the spool.
package enum SpoolOutcome: Sendable, Equatable {
    /// A mail server took it.
    case sent
    /// It was refused for good or taken out; nil where nothing tells why.
    case failed(DeliveryFailure?)
}

extension Spool {
    /// Enough for every reason that may be told; what follows are a server's words, which nobody here needs.
    private static let longestReason = 400

    /// What became of a letter; nil while it is not ended.
    package mutating func outcome(of name: LetterName) throws(SpoolError) -> SpoolOutcome? {
        switch try find(name) {
        case .sent: .sent
        case .failed: .failed(reasonOfFailure(of: name))
        case .tmp, .queue, .sending, .corrupt, nil: nil
        }
    }

    /// A reply that cannot be read is none: it keeps no letter from ending.
    private func reasonOfFailure(of name: LetterName) -> DeliveryFailure? {
        guard let bytes = try? read(name.replyFile, in: .failed, atMost: Self.longestReason) else { return nil }
        return DeliveryFailure(words: PlainText(String(decoding: bytes, as: UTF8.self)).text)
    }
}
