import Foundation
import Templates
import Testing

@testable import CaseStore

struct `The templates of letters` {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Words are the texts by their names; one that says `bad` is refused.
    private var files: TemplateFiles<[String: String]> {
        TemplateFiles(in: directory.path("letters"), named: ["letter", "duty"]) { (texts) throws(TemplateRefusal) in
            if let bad = texts.first(where: { $0.text.contains("bad") }) {
                throw TemplateRefusal("is bad", of: bad)
            }
            return Dictionary(texts.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private func refusals() -> [String] { files.load().refusals.map { $0.located(showingPaths: false) } }

    @Test func `need not be there`() throws {
        #expect(files.load().wording == [:])
        #expect(files.load().refusals == [])
        try FileManager.default.createDirectory(
            atPath: directory.path("letters"), withIntermediateDirectories: true)
        #expect(files.load().wording == [:])
    }

    @Test func `are read where they are`() throws {
        try directory.write("one\n", to: "letters/duty.mustache")
        try directory.write("other", to: "letters/.hidden.mustache")
        try directory.write("other", to: "letters/README")
        #expect(files.load().wording == ["duty": "one\n"])
        #expect(files.load().fileCount == 1)
    }

    @Test func `are refused by the place in the file`() throws {
        let path = try directory.write("bad", to: "letters/duty.mustache")
        #expect(files.load().wording == nil)
        #expect(refusals() == ["duty.mustache:1:1: is bad"])
        #expect(files.load().refusals.map { $0.located(showingPaths: true) } == ["\(path):1:1: is bad"])
    }

    @Test func `keep the words of before, all of them`() throws {
        try directory.write("new", to: "letters/letter.mustache")
        try directory.write("bad", to: "letters/duty.mustache")
        let former = [
            TemplateText(name: "duty", file: "duty.mustache", text: "old duty"),
            TemplateText(name: "letter", file: "letter.mustache", text: "old letter"),
        ]
        let loaded = files.load(lastGood: former)
        #expect(loaded.wording == ["duty": "old duty", "letter": "old letter"])
        #expect(loaded.refusals.count == 1)
    }

    @Test(arguments: [
        ("dty.mustache", "dty.mustache:1:1: is the name of no template; did you mean 'duty'?"),
        ("ab.mustache", "is the name of no template; rename it to one of 'letter.mustache', 'duty.mustache'"),
    ])
    func `of a name that nothing is called by are refused`(name: String, problem: String) throws {
        try directory.write("one", to: "letters/\(name)")
        #expect(refusals().first?.hasSuffix(problem) == true)
    }

    @Test(arguments: [
        ("a\u{7}", "1:2: a control character stands here; remove it"),
        ("a\rb", "1:3: a carriage return without a line feed stands before this place; use plain line breaks"),
        ("\n\u{202E}", "2:1: an invisible character that turns the direction of writing stands here; remove it"),
        ("\u{FEFF}a", "1:1: a byte order mark stands here; save the file as UTF-8 without it"),
        ("", "1:1: is empty; write it or remove it"),
        (String(repeating: "a", count: 65_537), "1:1: is larger than 64 KiB; a template has a page or two"),
    ])
    func `hold no characters that mislead, and no more than a letter needs`(text: String, problem: String) throws {
        try directory.write(text, to: "letters/duty.mustache")
        #expect(refusals() == ["duty.mustache:\(problem)"])
    }

    @Test func `may have line ends of either kind, and tabs`() throws {
        try directory.write("a\r\n\tb\r\n", to: "letters/duty.mustache")
        #expect(refusals() == [])
    }

    @Test func `are files, and not links to others`() throws {
        let target = try directory.write("one", to: "elsewhere")
        try directory.write("one", to: "letters/letter.mustache")
        try FileManager.default.createSymbolicLink(
            atPath: directory.path("letters/duty.mustache"), withDestinationPath: target)
        #expect(refusals() == ["duty.mustache:1:1: is a symbolic link; put the file itself in its place"])
    }

    @Test func `stand in a directory`() throws {
        try directory.write("one", to: "letters")
        #expect(
            refusals() == [
                "letters:1:1: what should be the directory of letters is none; correct 'letters' in the settings"
            ])
    }

    @Test func `can be checked one by one, beside the others`() throws {
        let path = try directory.write("bad", to: "letters/duty.mustache")
        let letter = try directory.write("good", to: "letters/letter.mustache")
        let elsewhere = try directory.write("good", to: "elsewhere/duty.mustache")
        #expect(files.problems(of: path).map(\.problem) == ["is bad"])
        #expect(files.problems(of: letter).map(\.problem) == ["is bad"])
        #expect(files.problems(of: elsewhere) == [])
        #expect(files.problems(of: directory.path("elsewhere/letter.mustache")).map(\.problem) == ["does not exist"])
    }
}
