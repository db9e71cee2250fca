package import Obligations

/// To whom a letter goes, as the letter itself says.
package struct Envelope: Sendable, Equatable {
    package let sender: MailAddress
    package let recipient: MailAddress

    package init(sender: MailAddress, recipient: MailAddress) {
        self.sender = sender
        self.recipient = recipient
    }

    /// Why a letter cannot be sent to anyone.
    package enum Problem: Error, Equatable, CustomStringConvertible {
        /// A line ends in CR or LF alone, which servers take for different things, or there is a NUL.
        case badLineEnd
        case noRecipient
        case severalRecipients
        case domainNotAllowed

        package var description: String { words.rawValue }

        private var words: DeliveryFailure.OwnWords {
            switch self {
            case .badLineEnd: .badLineEnd
            case .noRecipient: .noRecipient
            case .severalRecipients: .severalRecipients
            case .domainNotAllowed: .domainNotAllowed
            }
        }
    }

    /// Reads the letter's only recipient.
    ///
    /// - Parameter allowedDomains: in small letters; nil allows every domain.
    package init(of letter: [UInt8], from sender: MailAddress, allowedDomains: [String]?) throws(Problem) {
        guard Self.hasWholeLineEnds(letter) else { throw .badLineEnd }
        let values = Self.header(of: letter).compactMap(Self.recipientField)
        guard let value = values.first else { throw .noRecipient }
        guard values.count == 1 else { throw .severalRecipients }
        guard let recipient = MailAddress(value) else { throw .noRecipient }
        if let allowedDomains, !allowedDomains.contains(recipient.domain) { throw .domainNotAllowed }
        self.init(sender: sender, recipient: recipient)
    }

    private static func hasWholeLineEnds(_ bytes: [UInt8]) -> Bool {
        var isAfterCR = false
        for byte in bytes {
            guard byte != 0, (byte == 0x0A) == isAfterCR else { return false }
            isAfterCR = byte == 0x0D
        }
        return !isAfterCR
    }

    /// The lines before the blank one.
    private static func header(of letter: [UInt8]) -> [String] {
        var lines: [String] = []
        for line in letter.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let text = line.dropLast()
            if text.isEmpty { break }
            lines.append(String(decoding: text, as: UTF8.self))
        }
        return lines
    }

    private static func recipientField(_ line: String) -> String? {
        guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "to" else { return nil }
        return String(line[line.index(after: colon)...].drop { $0 == " " })
    }
}
