import Dispatch
import Obligations
import Testing

@testable import CaseStore

struct `A YAML text` {
    @Test(arguments: BadText.yaml)
    func `is refused where it is not one`(row: BadText) {
        #expect(readRefusals(row.bytes) == row.refusals)
    }

    @Test(arguments: BadBytes.all)
    func `is refused where its bytes are no plain text`(row: BadBytes) {
        #expect(readRefusals(row.bytes) == [row.refusal])
    }

    @Test func `is told of each kind of forbidden character once`() {
        #expect(
            readRefusals(Array("a: \u{7}\u{7}\n\tb: c\u{202E}\u{202D}\n\td: e\n".utf8)) == [
                "1:4: a control character stands here; remove it",
                "2:1: a tab indents this line; indent with spaces",
                "2:6: an invisible character that turns the direction of writing stands here; remove it",
            ])
    }

    @Test func `may have tabs between its words`() {
        #expect(readRefusals(Array("a:\t1\t# one\nb: [1,\t2]\n".utf8)) == [])
    }

    /// On a worker thread, whose stack is no larger than the daemon's.
    @Test(arguments: ["[", "{", "{a: ", "- ", "? ", "[\n"])
    func `may nest as deep as it likes without harm`(opening: String) async {
        let refusals = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: readRefusals(Array(String(repeating: opening, count: 100_000).utf8)))
            }
        }

        #expect(refusals.count == 1)
        #expect(
            refusals.first?.hasSuffix("more than 16 levels are nested here; no file of this kind needs so many") == true
        )
    }

    @Test func `nests sixteen levels and no more`() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }

        #expect(readRefusals(nested(16)) == [])
        #expect(
            readRefusals(nested(17)) == [
                "1:17: more than 16 levels are nested here; no file of this kind needs so many"
            ])
    }

    /// Nine levels of nine aliases each would be 387,420,489 words.
    @Test(arguments: ["- ", "? "])
    func `of aliases of aliases is refused before it is built`(indicator: String) {
        let words = Array("abcdefghi")
        let lines = zip(words, words.dropFirst()).map { former, word in
            "\(indicator)&\(word) [\(Array(repeating: "*\(former)", count: 9).joined(separator: ", "))]\n"
        }
        let text = "\(indicator)&a [lol]\n\(lines.joined())"

        #expect(
            readRefusals(Array(text.utf8)) == [
                "2:31: more than 8 times '&name' or '*name' stands in this file; write the values out"
            ])
    }

    /// Each hides aliases from a reader that looks for comments and quotations less strictly than the parser.
    @Test(arguments: [
        "a: \"\n # \", *x, *x, *x, *x, *x, *x, *x, *x, *x",
        "a: [' # ', *x, *x, *x, *x, *x, *x, *x, *x, *x]",
        "a: b\n  \"c\nd: [*x, *x, *x, *x, *x, *x, *x, *x, *x]",
        "{a:*x,b:*x,c:*x,d:*x,e:*x,f:*x,g:*x,h:*x,i:*x}",
        "[*x,*x,*x,*x,*x,*x,*x,*x,*x]",
        "a: &x b\nc: &x b\nd: &x b\ne: &x b\nf: &x b\ng: &x b\nh: &x b\ni: &x b\nj: &x b",
    ])
    func `cannot hide its aliases`(text: String) {
        #expect(readRefusals(Array(text.utf8)).contains { $0.contains("more than 8 times '&name' or '*name'") })
    }

    @Test func `of more values than any file needs is refused`() {
        let text = String(repeating: "- a\n", count: 100_001)

        #expect(
            readRefusals(Array(text.utf8)) == [
                "100000:3: more than 100000 values stand in this file; no file of this kind needs so many"
            ])
    }

    @Test(arguments: ["a", "a: b", "[a, b]", "'a'", "a: [b]"])
    func `may be as short as a word`(text: String) {
        #expect(readRefusals(Array(text.utf8)) == [])
    }

    @Test func `is read on behind keys that stand twice, in a text of usual size`() {
        let text = "a: 1\na: 2\nb: {c: 1, \"c\": 2, d: [{c: 1}], 'c': 3}\ne:\n  - f: 1\n    g: 2\n    f: 3\na: 4\n"

        #expect(
            readRefusals(Array(text.utf8)) == [
                "2:1: duplicate key; it stands in line 1 already, keep one of them",
                "3:11: duplicate key; it stands in line 3 already, keep one of them",
                "3:32: duplicate key; it stands in line 3 already, keep one of them",
                "7:5: duplicate key; it stands in line 5 already, keep one of them",
                "8:1: duplicate key; it stands in line 1 already, keep one of them",
            ])
    }

    @Test func `of many keys that stand twice is read once if it is large`() {
        #expect(readRefusals(Array(String(repeating: "a: b\n", count: 20_000).utf8)).count == 1)
    }

    private func readRefusals(_ bytes: [UInt8]) -> [String] {
        refusals {
            let complaints = Complaints()
            let root = YAMLDocument.read(bytes, complaints: complaints)
            _ = try complaints.outcome(root, of: FileLabel(.settings, at: "x.yaml"))
        }
    }
}
