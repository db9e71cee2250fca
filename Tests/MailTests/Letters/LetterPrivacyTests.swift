import CivilCalendar
import Obligations
import Testing

@testable import Mail

struct `A letter's privacy` {
    private let police = Sample.recipient("service-director", "director@police.example", for: "police")
    private let health = Sample.recipient("service-director", "director@health.example", for: "health")
    private let board = Sample.recipient("board")

    private func text(for address: MailAddress, _ notice: Notice) throws -> String {
        let letters = Sample.writer.letters(notices: [notice], date: Sample.date)
        return String(decoding: try #require(letters.first { $0.recipient == address }).bytes, as: UTF8.self)
    }

    @Test func `shows a service by its number to all but its own role`() throws {
        let notice = Sample.notice("imr-completion", for: "ambulance", level: 1, to: [board, health])
        for recipient in notice.recipients {
            let text = try text(for: recipient.address, notice)
            #expect(!text.contains("ambulance"))
            #expect(text.contains("casewatchctl explain BSCP-2026-014 'imr-completion[2]'"))
        }
    }

    @Test func `shows a service by its name to its own role, but not in the subject line`() throws {
        let notice = Sample.notice("imr-completion", for: "police", occurrence: 2, level: 1, to: [board, police])
        let text = try text(for: police.address, notice)
        #expect(text.contains("\r\nBSCP-2026-014 imr-completion[police]#2\r\n"))
        #expect(text.contains("casewatchctl explain BSCP-2026-014 'imr-completion[police]#2'"))
        #expect(text.contains("\r\nSubject: BSCP-2026-014 imr-completion[2]#2\r\n"))
    }

    @Test func `does not show a service to whoever stands in for its role`() throws {
        let fallback = Recipient(role: "service-director", subject: nil, address: Sample.manager, isFallback: true)
        let text = try text(for: Sample.manager, Sample.notice("imr-completion", for: "police", to: [fallback]))
        #expect(!text.contains("police"))
        #expect(text.contains("for service-director, which has no address"))
    }

    @Test func `leaves a subject out that has no number`() throws {
        let notice = Sample.notice("imr-completion", for: "police", to: [board]).with { $0.subjectOrdinal = nil }
        #expect(try text(for: board.address, notice).contains("'imr-completion'"))
    }

    @Test func `does not show where files lie`() throws {
        let alarm = Alarm(
            kind: .refusedFile, occasion: "1",
            place: Alarm.Place(file: "/srv/secret/contacts.yaml", line: 3, column: 1), problem: "unknown key")
        let letter = Sample.writer.letters(notices: [], alarms: [alarm], date: Sample.date)[0]
        let text = try ParsedLetter(letter).text
        #expect(text.contains("All cases: a file was refused\n  contacts.yaml, line 3, column 1\n  unknown key\n"))
        #expect(!text.contains("srv"))
    }

    @Test func `does not tell the occasion of an alarm`() throws {
        let alarm = Alarm(kind: .caseGone, occasion: "an-occasion", problem: "gone")
        let letter = Sample.writer.letters(notices: [], alarms: [alarm], date: Sample.date)[0]
        #expect(!String(decoding: letter.bytes, as: UTF8.self).contains("an-occasion"))
    }

    /// Whatever text reaches a letter, its headers are those of the plain letter and its lines are whole.
    @Test(arguments: [
        "x\r\nBcc: thief@evil.example\r\n\r\nbody", "x\nBcc: thief@evil.example", "x\rBcc: thief@evil.example",
        "\u{202E}x\u{2066}", "\0\u{1B}[2J", "a\u{2028}Bcc: x", String(repeating: "long ", count: 400),
        String(repeating: "x", count: 5000), "naïve – 子", ".\r\n.\r\n", "From x", "",
    ])
    func `holds against text that would be more than text`(_ hostile: String) throws {
        let notice = Sample.notice(ObligationName(hostile)).with {
            $0.recipients = [Sample.recipient("business-manager", Sample.manager.text)]
            $0.title = hostile
            $0.source = hostile
            $0.note = hostile
            $0.identity.rung = hostile
            $0.missing = [.item(ChecklistItem(hostile)), .any([ChecklistItem(hostile)])]
            $0.recipients[0].role = RoleName(hostile)
        }
        let alarm = Alarm(
            kind: .refusedFile, occasion: hostile, place: Alarm.Place(file: hostile, line: 1, column: 1),
            problem: hostile)
        let plain = Sample.writer.letters(notices: [Sample.notice()], date: Sample.date)[0]
        for letter in Sample.writer.letters(notices: [notice], date: Sample.date)
            + Sample.writer.letters(notices: [notice], alarms: [alarm], date: Sample.date)
        {
            let parsed = try ParsedLetter(letter)
            let names = parsed.headers.map(\.name).filter {
                !["In-Reply-To", "References"].contains($0) && !$0.hasPrefix("Casewatch-")
            }
            #expect(names == (try ParsedLetter(plain)).headers.map(\.name).filter { names.contains($0) })
            #expect(parsed.values("To") == [Sample.manager.text])
            #expect(parsed.values("Subject")[0].utf8.count < 300)
            #expect(!parsed.text.unicodeScalars.contains { $0.properties.generalCategory == .format })
            #expect(!parsed.text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
            #expect(!parsed.text.split(separator: "\n").contains { $0.hasPrefix("From ") || $0.hasPrefix("Bcc") })
        }
    }

    @Test func `quotes the duty for a shell`() throws {
        let text = try text(for: board.address, Sample.notice("it's; rm", to: [board]))
        #expect(text.contains(#"casewatchctl explain BSCP-2026-014 'it'\''s; rm'"#))
    }
}
