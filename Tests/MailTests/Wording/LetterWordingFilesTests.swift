import Obligations
import Testing

@testable import Mail
@testable import Templates

struct `The words of letters` {
    private func wording(_ reworded: [LetterTemplate: String]) throws -> LetterWording {
        try LetterWording(
            reworded.map { TemplateText(name: $0.rawValue, file: "\($0.rawValue).mustache", text: $1) })
    }

    private func refusal(_ template: LetterTemplate, _ text: String) throws -> [String] {
        do {
            _ = try wording([template: text])
            return []
        } catch let refusal as TemplateRefusal {
            return refusal.problems.map(\.description)
        }
    }

    private func text(_ wording: LetterWording, _ notices: Notice...) throws -> String {
        let writer = LetterWriter(
            sender: Sample.manager, manager: Sample.manager, installation: Sample.installation, wording: wording)
        return try ParsedLetter(writer.letters(notices: notices, date: Sample.date)[0]).text
    }

    @Test(arguments: LetterTemplate.allCases)
    func `that are built in are the files that are shipped`(template: LetterTemplate) throws {
        let config = String(#filePath.dropLast("Tests/MailTests/Wording/LetterWordingFilesTests.swift".count))
        let shipped = try #require(Files.read("\(config)Config/letters/\(template.rawValue).mustache"))
        #expect(template.builtIn.text == String(decoding: shipped, as: UTF8.self))
    }

    @Test func `can be the partnership's own, file by file`() throws {
        let own = try wording([
            .duty:
                "Case {{reference}}, {{duty}}: by {{#due}}{{due}}{{/due}}{{held-until}}{{#act-by}} ({{act-by}}){{/act-by}}"
        ])
        let text = try text(own, Sample.notice())
        #expect(
            text.contains(
                "\nCase BSCP-2026-014, chair-decision: by Friday 25 December 2026 (Thursday 24\nDecember 2026)\n"))
        #expect(text.hasPrefix("1 duty is coming up.\n"))
        #expect(!text.contains("You hear this"))
    }

    @Test func `may say a thing in any characters, which travel encoded`() throws {
        let own = try wording([.summary: "Grüezi – {{#summary}}{{count}} {{/summary}}\n"])
        let writer = LetterWriter(
            sender: Sample.manager, manager: Sample.manager, installation: Sample.installation, wording: own)
        let letter = writer.letters(notices: [Sample.notice()], date: Sample.date)[0]
        #expect(letter.bytes.allSatisfy { $0 < 0x80 })
        #expect(try ParsedLetter(letter).text.hasPrefix("Grüezi – 1\n"))
    }

    @Test func `leave identity, subject and headers of a letter as they are`() throws {
        let own = try wording([
            .letter:
                "Something else. {{#sections}}{{#duties}}{{> duty}}{{/duties}}{{/sections}}{{#matters}}{{> matter}}{{/matters}}"
        ])
        let writer = LetterWriter(
            sender: Sample.address("casewatch@partnership.example"), manager: Sample.manager,
            installation: Sample.installation, wording: own)
        let plain = Sample.writer.letters(notices: [Sample.notice()], date: Sample.date)[0]
        let reworded = writer.letters(notices: [Sample.notice()], date: Sample.date)[0]
        #expect(reworded.identity == plain.identity)
        #expect(try ParsedLetter(reworded).headers.map(\.value) == ParsedLetter(plain).headers.map(\.value))
        #expect(reworded.bytes != plain.bytes)
    }

    @Test(
        arguments: [
            (.duty, "{{reference}} {{duty}} {{deu}}", "duty.mustache:1:24: unknown tag; did you mean 'due'?"),
            (.duty, "{{duty}} {{due}}{{held-until}} {{act-by}}", "duty.mustache:1:1: does not name a duty"),
            (.duty, "{{reference}} {{due}}{{held-until}} {{act-by}}", "duty.mustache:1:1: does not name a duty"),
            (.duty, "{{reference}} {{duty}} {{act-by}}", "duty.mustache:1:1: does not name a due date"),
            (.duty, "{{reference}} {{duty}} {{due}} {{act-by}}", "duty.mustache:1:1: does not name a due date"),
            (
                .duty, "{{reference}} {{duty}} {{due}}{{held-until}}",
                "duty.mustache:1:1: does not name the day to act by"
            ),
            (.matter, "{{problem}}", "matter.mustache:1:1: does not say what needs attention"),
            (.matter, "{{reference}}", "matter.mustache:1:1: does not say what needs attention"),
            (.letter, "{{> summary}}", "letter.mustache:1:1: does not name a duty"),
            (.testMail, "Hello.", "test-mail.mustache:1:1: does not say to whom it goes"),
            (.testMail, "{{role}} {{reference}}", "test-mail.mustache:1:10: unknown tag"),
        ] as [(LetterTemplate, String, String)])
    func `are refused where a letter would lack what it must say`(
        template: LetterTemplate, text: String, problem: String
    ) throws {
        let problems = try refusal(template, text)
        #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
    }

    @Test func `are tried on every kind of notice, state of date, move and alarm`() {
        let items = TrialLetters.all.flatMap(\.items)
        #expect(Set(items.map(\.notice.kind)) == Set(Notice.Kind.allCases))
        #expect(Set(TrialLetters.all.flatMap(\.alarms).map(\.kind)) == Set(Alarm.Kind.allCases))
        let views = items.map(DutyView.init)
        for value in DutyView.values {
            let isThere = views.contains { view in
                switch value.value(view) {
                case let text as String: !text.isEmpty
                case let flag as Bool: flag
                case let list as [any Sendable]: !list.isEmpty
                case is [String: any Sendable]: true
                default: false
                }
            }
            #expect(isThere, "\(value.name) is never tried")
        }
        #expect(TrialLetters.testMail != nil)
    }

    /// Whoever adds a value here asks first whether it can hold anything that a case file says.
    @Test func `see these values and no others`() {
        #expect(
            DutyView.values.map(\.name).sorted() == [
                "act-by", "advisory", "belated", "breached", "command", "days-left", "days-overdue", "days-past", "due",
                "due-today", "duty", "earliest", "hearings", "held-until", "missed-since", "missing", "move", "note",
                "promptly", "provisional", "recorded-before", "reference", "source", "statutory", "title",
                "uncomputable", "undated", "undelivered", "unverified",
            ])
        #expect(LetterView.values.map(\.name).sorted() == ["matters", "sections", "summary"])
        #expect(HearingView.values.map(\.name).sorted() == ["fallback", "level", "owner", "role", "told-before"])
        #expect(
            MatterView.values.map(\.name).sorted() == [
                "case-gone", "no-due-date", "no-procedure", "out-of-force", "out-of-order", "place", "problem",
                "reference", "refused", "refused-case", "refused-file", "store-gone", "unrouted",
            ])
        #expect(MatterView.Place.values.map(\.name).sorted() == ["column", "file", "line"])
        #expect(TestMailView.values.map(\.name).sorted() == ["day", "fallback", "role", "time"])
    }
}
