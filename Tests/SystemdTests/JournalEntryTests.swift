import Testing

@testable import Systemd

struct `A journal entry` {
    @Test func `lists its facts in one order, whatever order they came in`() {
        let entry = JournalEntry(
            "Decide whether a review will be held: due in 14 days",
            id: .reminder,
            priority: .informational,
            fields: [.due: "2026-02-20", .caseReference: "BSCP-2026-014", .rung: "14 days before"]
        )

        #expect(
            entry.assignments.map { "\($0.name)=\($0.value)" } == [
                "MESSAGE=Decide whether a review will be held: due in 14 days",
                "PRIORITY=6",
                "MESSAGE_ID=\(MessageID.reminder.id)",
                "CASEWATCH_CASE=BSCP-2026-014",
                "CASEWATCH_RUNG=14 days before",
                "CASEWATCH_KIND=reminder",
                "CASEWATCH_DUE=2026-02-20",
            ]
        )
    }

    @Test func `names its kind unless it is told another`() {
        let plain = JournalEntry("", id: .refusedFile, priority: .error)
        let told = JournalEntry("", id: .change, priority: .notice, fields: [.kind: "silence"])

        #expect(plain[.kind] == "refused-file")
        #expect(told[.kind] == "silence")
    }

    @Test func `holds no line end, so that no value can forge a field`() {
        let forged = "x\nPRIORITY=0\nCODE_FILE=y"
        let entry = JournalEntry(forged, id: .fault, priority: .error, fields: [.problem: forged])

        #expect(entry.message == "x\u{FFFD}PRIORITY=0\u{FFFD}CODE_FILE=y")
        #expect(entry[.problem] == "x\u{FFFD}PRIORITY=0\u{FFFD}CODE_FILE=y")
    }

    @Test func `caps its message at 2 KiB and its values at 48 KiB`() {
        let long = String(repeating: "x", count: 100_000)
        let entry = JournalEntry(long, id: .fault, priority: .error, fields: [.problem: long])

        #expect(entry.message.utf8.count == 2 * 1024)
        #expect(entry[.problem]?.utf8.count == 48 * 1024)
    }

    @Test func `has no value for what it was not told`() {
        #expect(JournalEntry("", id: .started, priority: .informational)[.uid] == nil)
    }
}

struct `Message identities` {
    @Test func `are 32 hexadecimal digits and differ from each other`() {
        for kind in MessageID.allCases {
            #expect(kind.id.count == 32)
            #expect(kind.id.allSatisfy { "0123456789abcdef".contains($0) })
        }
        #expect(Set(MessageID.allCases.map(\.id)).count == MessageID.allCases.count)
    }

    @Test func `stay what the catalogue and people's filters know`() {
        #expect(MessageID.reminder.id == "bc480a22d4c24a90b25d6f20beaae88c")
        #expect(MessageID.dropped.id == "d9b6302b149149dc8669d192b6ada107")
    }
}
