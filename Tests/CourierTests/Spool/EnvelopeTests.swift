import Testing

@testable import Courier
@testable import Mail

struct `An envelope` {
    @Test func `has the recipient of the letter, and the sender of the settings`() throws {
        let envelope = try read("Subject: x\r\nTo: chair@partnership.example\r\n\r\nTo: other@partnership.example\r\n")
            .get()

        #expect(try envelope == TestLetter.envelope())
    }

    @Test(
        arguments: [
            ("Subject: x\r\n\r\nTo: chair@partnership.example\r\n", .noRecipient),
            ("To: -oQ/tmp\r\n\r\n", .noRecipient), ("To: |/bin/sh\r\n\r\n", .noRecipient),
            ("To: Chair <chair@partnership.example>\r\n\r\n", .noRecipient),
            ("To: a@b.example, c@d.example\r\n\r\n", .noRecipient),
            ("To: a@b.example\r\nto: c@d.example\r\n\r\n", .severalRecipients),
            ("To: chair@partnership.example\n\r\n", .badLineEnd),
            ("To: chair@partnership.example\r\r\n\r\n", .badLineEnd),
            ("To: chair@partnership.example\r\n\r\n\n.\n", .badLineEnd),
            ("To: chair@partnership.example\r", .badLineEnd),
            ("To: chair@partnership.example\r\n\r\n\u{0}\r\n", .badLineEnd),
        ] as [(String, Envelope.Problem)])
    func `cannot be made of a letter that is not one letter to one recipient`(
        _ letter: String, _ problem: Envelope.Problem
    ) {
        #expect(read(letter) == .failure(problem))
    }

    @Test(arguments: [("a@partnership.example", true), ("a@PARTNERSHIP.example", true), ("a@other.example", false)])
    func `goes to allowed domains`(_ recipient: String, _ isAllowed: Bool) {
        let envelope = read("To: \(recipient)\r\n\r\n", allowedDomains: ["partnership.example"])

        #expect((envelope != .failure(.domainNotAllowed)) == isAllowed)
    }

    private func read(_ letter: String, allowedDomains: [String]? = nil) -> Result<Envelope, Envelope.Problem> {
        Result { () throws(Envelope.Problem) in
            guard let sender = TestLetter.sender else { throw .noRecipient }
            return try Envelope(of: Array(letter.utf8), from: sender, allowedDomains: allowedDomains)
        }
    }
}
