import Foundation
import Obligations
import Testing

@testable import Mail

/// Another program's reading of the same letters.
struct `A letter in Python` {
    private static let hasPython = ["/usr/bin", "/usr/local/bin", "/root/.pyenv/shims"].contains {
        FileManager.default.isExecutableFile(atPath: $0 + "/python3")
    }

    private static let program = """
        import email, email.policy, glob, sys
        count = 0
        for path in sorted(glob.glob(sys.argv[1] + '/*.eml')):
            with open(path, 'rb') as file:
                raw = file.read()
            letter = email.message_from_bytes(raw, policy=email.policy.default)
            assert not letter.defects, letter.defects
            for name in letter.keys():
                assert not letter[name].defects, (name, letter[name].defects)
                assert len(letter.get_all(name)) == 1, name
            assert len(letter['To'].addresses) == 1, letter['To']
            assert letter['To'].addresses[0].addr_spec == open(path + '.to').read()
            assert letter['Date'].datetime.isoformat() == '2026-12-24T09:00:00+00:00'
            assert letter.get_content_type() == 'text/plain' and letter.get_content_charset() == 'utf-8'
            assert not letter.is_multipart()
            text = letter.get_content().replace('\\r\\n', '\\n')
            expected = open(path + '.txt', encoding='utf-8', newline='').read()
            assert text == expected + '\\n', (text, expected)
            count += 1
        print(count)
        """

    @Test(.enabled(if: hasPython)) func `has one recipient, no defects and the text that was written`() throws {
        let directory = try TemporaryDirectory()
        let letters = Self.letters()
        for (index, letter) in letters.enumerated() {
            let path = "\(directory.path)/\(index).eml"
            try Files.write(letter.bytes, to: path)
            try Files.write(Array(letter.recipient.text.utf8), to: path + ".to")
            try Files.write(Array((try ParsedLetter(letter).text).utf8), to: path + ".txt")
        }
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", Self.program, directory.path]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        #expect(String(decoding: answer, as: UTF8.self) == "\(letters.count)\n")
    }

    private static func letters() -> [Letter] {
        let long = String(repeating: "a rather long note ", count: 30)
        let word = String(repeating: "x", count: 1200)
        let notes = [nil, "plain", "children’s – naïve 子", long, long + "é", word, "= ="]
        let keys: [ObligationName] = ["chair-decision", ObligationName(String(repeating: "long-", count: 30))]
        var letters: [Letter] = []
        for note in notes {
            for key in keys {
                let recipients = [Sample.recipient("board"), Sample.recipient("b.c")]
                let notice = Sample.notice(key, for: "police", level: 1, to: recipients).with { $0.note = note }
                let other = Sample.notice(in: "BSCP-2026-015")
                let alarm = Alarm(kind: .refusedFile, occasion: "1", problem: note ?? "none")
                letters += Sample.writer.letters(notices: [notice, other], alarms: [alarm], date: Sample.date)
            }
        }
        return letters
    }
}
