import Obligations
import Testing

@testable import Mail

struct `A letter read in the spool` {
    private func letter(note: String?) -> Letter {
        Sample.writer.letters(notices: [Sample.notice().with { $0.note = note }], date: Sample.date)[0]
    }

    @Test(arguments: [nil, "first – by hand = later", String(repeating: "é ", count: 200)])
    func `has the headers and the text that were written`(note: String?) throws {
        let letter = letter(note: note)
        let (read, parsed) = (ReadableLetter(letter.bytes), try ParsedLetter(letter))
        #expect(read.headers.map(\.name) == parsed.headers.map(\.name))
        #expect(read.headers.map(\.value) == parsed.headers.map(\.value))
        #expect(read.lines.joined(separator: "\n").hasPrefix(parsed.text))
        #expect(read.carried == ["BSCP-2026-014:chair-decision:2026-12-25:14-days-before"])
    }

    @Test func `is found in whatever folder it is, with the reply beside it, and shown only whole`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/spool"
        var spool = try Spool(path: path)
        let letter = letter(note: nil)
        #expect(try SpooledFile.find(letter.name, in: path) == nil)
        #expect(try SpooledFile.find(letter.name, in: "/nonexistent") == nil)
        try spool.deliver([letter.spoolLetter])
        let queued = try SpooledFile.find(letter.name, in: path)
        #expect(queued?.folder == .queue && queued?.reply == nil)
        #expect(queued?.letter == ReadableLetter(letter.bytes))

        #expect(try spool.withdraw(letter.name, because: .overtaken))
        let failed = try SpooledFile.find(letter.name, in: path)
        #expect(failed?.folder == .failed && failed?.reply == DeliveryFailure.OwnWords.overtaken.rawValue)

        try Files.write(Array("something else".utf8), to: "\(path)/failed/\(letter.name)")
        #expect(try SpooledFile.find(letter.name, in: path)?.letter == nil)
    }

    @Test func `decodes nothing that is not encoded`() {
        for text in ["=", "a=", "=G1", "=4", "a=3Db"] {
            let decoded = QuotedPrintable.decoded(Array(text.utf8))
            #expect(String(decoding: decoded, as: UTF8.self) == (text == "a=3Db" ? "a=b" : text))
        }
    }
}
