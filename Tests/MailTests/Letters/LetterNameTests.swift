import Testing

@testable import Mail

struct `A letter's name` {
    private let good = "0123456789abcdef0123456789abcdef,S=1234,H=0123456789abcdef.eml"

    @Test func `says the size and the digest of the letter`() throws {
        let letter = Sample.writer.letters(notices: [Sample.notice()], date: Sample.date)[0]
        #expect(letter.digest == Checksum.sha256(of: letter.bytes))
        #expect(
            letter.name.text
                == "\(letter.identity.text.prefix(32)),S=\(letter.bytes.count),H=\(letter.digest.prefix(16)).eml")
        #expect(LetterName(letter.name.text) == letter.name)
        #expect(letter.name.matches(letter.bytes))
        #expect(!letter.name.matches(letter.bytes.dropLast() + [0]))
        #expect(!letter.name.matches(letter.bytes + [0]))
    }

    @Test func `reads back what it wrote`() throws {
        let name = try #require(LetterName(good))
        #expect(name.size == 1234)
        #expect(name.digestPrefix == "0123456789abcdef")
    }

    @Test(arguments: [
        "", ".eml", "letter.eml", "0123456789abcdef0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=1234,H=0123456789abcdef",
        "0123456789abcdef0123456789abcde,S=1234,H=0123456789abcdef.eml",
        "0123456789ABCDEF0123456789abcdef,S=1234,H=0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=01234,H=0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=-1,H=0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=+1,H=0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=99999999999999999999,H=0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=1234,H=0123456789abcde.eml",
        "0123456789abcdef0123456789abcdef,S=1234,H=0123456789abcdef,X=1.eml",
        "../56789abcdef0123456789abcdef01,S=1234,H=0123456789abcdef.eml",
        "0123456789abcdef0123456789abcdef,S=1234,H=0123456789abcdef.eml.reply",
    ])
    func `is nothing but exactly such a name`(_ text: String) {
        #expect(LetterName(text) == nil)
    }
}
