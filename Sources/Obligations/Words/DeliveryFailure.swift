/// Why a letter ended without arriving: what daemon, ledger and socket may hold of it, for every reader to see.
///
/// It has no place for a mail server's words, which can name the recipient: those stay in the spool, beside the letter.
package enum DeliveryFailure: Hashable, Sendable {
    /// A server refused it for good; the enhanced status code (RFC 3463) where it gave one.
    case refused(code: Int, enhanced: EnhancedStatus?)
    case own(OwnWords)

    /// What the program itself has to say, word for word.
    package enum OwnWords: String, Hashable, Sendable, CaseIterable {
        case overtaken = "not delivered before the next notice of a duty in it was due; taken out of the queue"
        case badLineEnd = "not sent: the letter has a line that does not end in CR LF, or a NUL"
        case noRecipient = "not sent: the letter names no recipient in a field 'To' of its own"
        case severalRecipients = "not sent: the letter names more than one recipient"
        case domainNotAllowed =
            "not sent: the recipient's domain is not among 'allowed-domains' of the settings"
        case unfitForSendmail = "sendmail ended with status 65: the letter is not one that it can send"
        case unknownToSendmail = "sendmail ended with status 67: it does not know the recipient"
        case domainUnknownToSendmail = "sendmail ended with status 68: it does not know the recipient's domain"
    }

    /// What may be told of a reply; nil where that is nothing.
    ///
    /// - Parameter words: what a server said, beginning with its code, or what the program said in place of it.
    package init?(words: String) {
        if let own = OwnWords.allCases.first(where: { words == $0.rawValue || words.hasPrefix("\($0.rawValue): ") }) {
            self = .own(own)
            return
        }
        let parts = words.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard let first = parts.first, let code = Self.code(first) else { return nil }
        self = .refused(code: code, enhanced: parts.dropFirst().first.flatMap(EnhancedStatus.init))
    }

    private static func code(_ word: Substring) -> Int? {
        guard word.utf8.count == 3, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(word)
    }
}

extension DeliveryFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let code, let enhanced): enhanced.map { "\(code) \($0)" } ?? "\(code)"
        case .own(let words): words.rawValue
        }
    }
}
