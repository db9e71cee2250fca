import Obligations
import Testing

@testable import Mail

/// A letter made by hand, told apart by its number.
struct TestLetter {
    let name: LetterName
    let bytes: [UInt8]

    init(
        _ number: Int = 1, to recipient: String = "chair@partnership.example", body: String = "Decide.\r\n"
    ) throws {
        let text =
            "From: casewatch@partnership.example\r\nTo: \(recipient)\r\nSubject: BSCP-2026-014 chair-decision\r\n"
            + "Message-ID: <\(number)@partnership.example>\r\n\r\n\(body)"
        try self.init(number, text: text)
    }

    init(_ number: Int = 1, text: String) throws {
        bytes = Array(text.utf8)
        let digest = Checksum.sha256(of: bytes).prefix(16)
        let digits = String(number, radix: 16)
        let identity = String(repeating: "0", count: 32 - digits.count) + digits
        name = try #require(LetterName("\(identity),S=\(bytes.count),H=\(digest).eml"))
    }

    var spoolLetter: SpoolLetter { SpoolLetter(name: name, bytes: bytes) }

    static let sender = MailAddress("casewatch@partnership.example")

    static func envelope(to recipient: String = "chair@partnership.example") throws -> Envelope {
        Envelope(sender: try #require(sender), recipient: try #require(MailAddress(recipient)))
    }
}
