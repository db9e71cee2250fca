/// The text of a letter in the form in which it travels.
struct MailBody {
    let encoding: TransferEncoding
    /// Lines ended by CRLF.
    let bytes: [UInt8]

    enum TransferEncoding {
        case sevenBit, quotedPrintable

        var name: HeaderValue {
            switch self {
            case .sevenBit: "7bit"
            case .quotedPrintable: "quoted-printable"
            }
        }
    }

    /// The longest line that RFC 5322 allows, without its end.
    private static let longestLine = 998

    init(lines: [String]) {
        let text = lines.flatMap { $0.utf8 + [0x0D, 0x0A] }
        let isSevenBit = lines.allSatisfy { line in
            line.utf8.count <= Self.longestLine && line.utf8.allSatisfy(\.isPrintableASCII)
        }
        encoding = isSevenBit ? .sevenBit : .quotedPrintable
        bytes = isSevenBit ? text : QuotedPrintable.encoded(text)
    }
}
