import CivilCalendar
import Obligations
import Testing

@testable import ICalendar

struct `A calendar's text` {
    @Test(arguments: [
        ("a,b;c", "a\\,b\\;c"), ("back\\slash", "back\\\\slash"), ("two\nlines", "two\\nlines"), ("a\tb", "a b"),
        ("bell\u{7}\r", "bell"), ("colon: \"quoted\"", "colon: \"quoted\""),
    ])
    func `escapes what means something in it`(plain: String, escaped: String) {
        #expect(CalendarText.escaped(plain) == escaped)
    }

    @Test(arguments: ["a", "é", "日", "🗂", "e\u{301}", "a" + String(repeating: "\u{301}", count: 60)], 60...82)
    func `folds at 75 octets and never within a character`(character: String, length: Int) {
        let line = "SUMMARY:" + String(repeating: character, count: length)
        let folded = CalendarText.folded(line)

        let lines = folded.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(lines.dropFirst().allSatisfy { $0.utf8.first == 0x20 })
        let unfolded = lines[0].utf8 + lines.dropFirst().flatMap { $0.utf8.dropFirst() }
        #expect(unfolded.elementsEqual(line.utf8))
    }

    @Test func `is one all-day event for each due date`() throws {
        let text = CalendarText(name: "Casewatch", entries: [try .sample()]).text

        #expect(
            text
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Casewatch//Casewatch//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Casewatch
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                X-PUBLISHED-TTL:PT1H
                BEGIN:VEVENT
                UID:0123@casewatch
                DTSTAMP:20260206T090000Z
                LAST-MODIFIED:20260206T090000Z
                SEQUENCE:4
                DTSTART;VALUE=DATE:20260228
                DTEND;VALUE=DATE:20260301
                SUMMARY:BSCP-2026-014 Decide\\, and say so [2]
                DESCRIPTION:decision[2]\\nDue 2026-02-28\\, to the end of that day\\; act by 2
                 026-02-27\\nOwner: Chair\\nStatutory\\, L17\\ncasewatchctl explain BSCP-2026-0
                 14 'decision[2]'
                CATEGORIES:statutory,board-chair
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR

                """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    }

    @Test(arguments: [
        (CalendarEntry.Standing.owed, "CONFIRMED", "BSCP"), (.uncertain("suspended"), "TENTATIVE", "BSCP"),
        (.done(nil), "CONFIRMED", "Done: BSCP"), (.breached(nil), "CONFIRMED", "Breached: BSCP"),
        (.cancelled, "CANCELLED", "Cancelled: BSCP"),
    ])
    func `says how a duty stands`(standing: CalendarEntry.Standing, status: String, summary: String) throws {
        let entry = try CalendarEntry.sample(standing)
        #expect(entry.status == status)
        #expect(entry.summary.hasPrefix(summary))
    }
}

extension CalendarEntry {
    static func sample(_ standing: Standing = .owed) throws -> CalendarEntry {
        CalendarEntry(
            uid: "0123@casewatch", reference: try #require(CaseReference("BSCP-2026-014")), key: "decision[2]",
            due: try #require(CivilDate("2026-02-28")), actBy: CivilDate("2026-02-27"), standing: standing,
            title: "Decide, and say so", role: "board-chair", roleTitle: "Chair", basis: .statutory, source: "L17",
            sequence: 4, changed: 1_770_368_400)
    }
}
