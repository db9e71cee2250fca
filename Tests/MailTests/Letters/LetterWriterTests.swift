import CivilCalendar
import Obligations
import Testing

@testable import Mail

struct `The letters of a tick` {
    private let board = Sample.recipient("board")
    private let chair = Sample.recipient("board-chair")

    private func letters(_ notices: [Notice], _ alarms: [Alarm] = [], date: HeaderValue = Sample.date) -> [Letter] {
        Sample.writer.letters(notices: notices, alarms: alarms, date: date)
    }

    private func alarm(_ kind: Alarm.Kind, _ reference: String? = nil, occasion: String = "once") -> Alarm {
        Alarm(kind: kind, reference: reference.flatMap { CaseReference($0) }, occasion: occasion, problem: "a problem")
    }

    @Test func `are none when nothing was said`() {
        #expect(letters([]).isEmpty)
        #expect(letters([], [alarm(.unrouted), alarm(.outOfOrder), alarm(.outOfForce)]).isEmpty)
    }

    @Test func `are one for each address`() throws {
        let escalated = Sample.notice("completion", level: 1, to: [board, chair])
        let letters = letters([Sample.notice(), escalated])
        #expect(letters.map(\.recipient) == [chair.address, board.address].sorted())
        for letter in letters {
            let parsed = try ParsedLetter(letter)
            #expect(parsed.values("To") == [letter.recipient.text])
            #expect(parsed.headers.filter { ["Cc", "Bcc"].contains($0.name) }.isEmpty)
        }
        #expect(letters.first { $0.recipient == chair.address }?.notices.count == 2)
        #expect(letters.first { $0.recipient == board.address }?.notices == [escalated.identity])
    }

    @Test func `bring several roles of one address together and say an item once`() throws {
        let owner = Recipient(role: "board-chair", address: board.address)
        let notice = Sample.notice(level: 1, to: [board, owner, board])
        let letters = letters([notice, notice])
        #expect(letters.count == 1)
        #expect(letters[0].notices == [notice.identity])
        let text = try ParsedLetter(letters[0]).text
        #expect(text.components("You hear this as board, level 1 of the escalation.") == 1)
        #expect(text.components("You hear this as board-chair, the owner of the duty.") == 1)
        #expect(text.components("casewatchctl explain") == 1)
    }

    @Test func `carry alarms to the business manager alone, each once`() throws {
        let gone = alarm(.caseGone, "BSCP-2026-014")
        let letters = letters([Sample.notice()], [gone, gone, alarm(.unrouted)])
        #expect(letters.map(\.recipient) == [chair.address, Sample.manager])
        #expect(letters.map(\.alarms) == [[], [gone]])
    }

    @Test func `have a subject line that counts`() throws {
        func subject(_ notices: [Notice], _ alarms: [Alarm] = []) throws -> String {
            let manager = Sample.recipient("business-manager", Sample.manager.text)
            let here = notices.map { $0.with { $0.recipients = [manager] } }
            return try ParsedLetter(letters(here, alarms)[0]).values("Subject")[0]
        }
        let one = Sample.notice()
        let moved = Sample.notice(rung: "moved", kind: .moved)
        let second = Sample.notice("completion")
        let elsewhere = Sample.notice("completion", in: "BSCP-2026-015")
        #expect(try subject([one]) == "BSCP-2026-014 chair-decision")
        #expect(try subject([one, moved]) == "BSCP-2026-014 chair-decision")
        #expect(try subject([Sample.notice("imr", for: "police", occurrence: 2)]) == "BSCP-2026-014 imr[2]#2")
        #expect(try subject([one, second]) == "BSCP-2026-014: 2 duties")
        #expect(try subject([one, second, elsewhere]) == "3 duties in 2 cases")
        #expect(try subject([one], [alarm(.storeGone)]) == "BSCP-2026-014 chair-decision; 1 matter")
        #expect(try subject([], [alarm(.refusedFile, "BSCP-2026-014")]) == "Casewatch: a case file was refused")
        #expect(try subject([], [alarm(.refusedFile)]) == "Casewatch: a file was refused")
        #expect(try subject([], [alarm(.refusedFile), alarm(.storeGone)]) == "Casewatch: 2 matters need attention")
    }

    @Test(arguments: Alarm.Kind.allCases.filter { Alarm(kind: $0, occasion: "", problem: "").isMailed })
    func `say what kind of matter it is`(_ kind: Alarm.Kind) throws {
        let alarm = alarm(kind, "BSCP-2026-014")
        let parsed = try ParsedLetter(letters([], [alarm])[0])
        #expect(parsed.values("Subject") == ["Casewatch: \(alarm.headline)"])
        #expect(parsed.text.contains("BSCP-2026-014: \(alarm.headline)\n  a problem"))
    }

    @Test func `have the headers of automatic mail, each once`() throws {
        let letter = letters([Sample.notice()])[0]
        let parsed = try ParsedLetter(letter)
        let id = "<\(letter.identity.short)@partnership.example>"
        let expected = [
            ("From", "casewatch@partnership.example"), ("To", "board-chair@partnership.example"),
            ("Subject", "BSCP-2026-014 chair-decision"),
            ("Casewatch-Notice", "BSCP-2026-014:chair-decision:2026-12-25:14-days-before"), ("Date", Sample.date.text),
            ("Message-ID", id),
            ("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All"), ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "7bit"),
        ]
        for (name, value) in expected { #expect(parsed.values(name) == [value]) }
        #expect(Set(parsed.headers.map(\.name)) == Set(expected.map(\.0) + ["In-Reply-To", "References"]))
    }

    @Test func `name what they carry as the journal does, and a subject by its number only`() throws {
        let police = Sample.notice("imr-completion", for: "police", to: [chair])
        let alarm = Alarm(
            kind: .refusedFile, reference: Sample.reference("BSCP-2026-014"), occasion: "1", problem: "a problem")
        let written = letters([Sample.notice(to: [chair]), police], [alarm])
        let duties = try ParsedLetter(try #require(written.first { $0.recipient == chair.address }))
        #expect(
            duties.values("Casewatch-Notice") == [
                "BSCP-2026-014:chair-decision:2026-12-25:14-days-before",
                "BSCP-2026-014:imr-completion[2]:2026-12-25:14-days-before",
            ])
        #expect(duties.values("Casewatch-Matter") == [])
        let matters = try ParsedLetter(try #require(written.first { $0.recipient == Sample.manager }))
        #expect(matters.values("Casewatch-Matter") == ["refused-file BSCP-2026-014"])
    }

    @Test func `name the first hundred of many things and count the others, so that servers take the headers`() throws {
        let notices = (0..<400).map { Sample.notice("duty", in: "BSCP-2026-\(100 + $0)", to: [chair]) }
        let alarm = Alarm(kind: .refusedFile, reference: nil, occasion: "1", problem: "a problem")
        let letter = try #require(letters(notices).first)
        let parsed = try ParsedLetter(letter)
        #expect(parsed.values("Casewatch-Notice").count == 100)
        #expect(parsed.values("Casewatch-More") == ["300"])
        #expect(parsed.headers.last?.name == "Casewatch-More")
        #expect(
            parsed.headers.prefix { $0.name != "Casewatch-Notice" }.contains { $0.name == "Content-Transfer-Encoding" })
        #expect(parsed.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 } < 16_384)
        for number in 100..<500 { #expect(parsed.text.contains("BSCP-2026-\(number)")) }
        let read = ReadableLetter(letter.bytes)
        #expect(read.carried == parsed.values("Casewatch-Notice") && read.unnamed == 300)

        let hundred = try ParsedLetter(letters(Array(notices.prefix(100)))[0])
        #expect(hundred.values("Casewatch-Notice").count == 100 && hundred.values("Casewatch-More") == [])
        let manager = (0..<100).map {
            Sample.notice(
                "duty", in: "BSCP-2026-\(100 + $0)",
                to: [Sample.recipient(.businessManager, "manager@partnership.example")])
        }
        let mixed = try ParsedLetter(letters(manager, [alarm])[0])
        #expect(mixed.values("Casewatch-Matter") == [] && mixed.values("Casewatch-More") == ["1"])
    }

    @Test func `of one case share a thread in each mailbox`() throws {
        func thread(_ notices: [Notice], of address: MailAddress) throws -> String? {
            let letter = try #require(letters(notices).first { $0.recipient == address })
            let parsed = try ParsedLetter(letter)
            #expect(parsed.values("References") == parsed.values("In-Reply-To"))
            return parsed.values("References").first
        }
        let first = try thread([Sample.notice()], of: chair.address)
        #expect(first != nil)
        #expect(try thread([Sample.notice("completion", rung: "start")], of: chair.address) == first)
        #expect(try thread([Sample.notice(to: [board])], of: board.address) != first)
        #expect(try thread([Sample.notice(in: "BSCP-2026-015")], of: chair.address) != first)
        #expect(try thread([Sample.notice(), Sample.notice(in: "BSCP-2026-015")], of: chair.address) == nil)
    }

    @Test func `are composed to the same bytes again`() {
        let notices = (1...40).map { Sample.notice("duty", in: "BSCP-2026-0\(10 + $0)", to: [board, chair]) }
        #expect(letters(notices) == letters(notices))
    }
}

extension String {
    /// How often a text occurs.
    func components(_ part: String) -> Int {
        ranges(of: part).count
    }
}
