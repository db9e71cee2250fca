import CivilCalendar
import Obligations
import Testing

@testable import Ledger

struct `A letter in the ledger` {
    private let site: Site
    private let ledger: SQLiteLedger
    private let later = Sample.time("2026-02-06 09:01", unix: 1_770_368_460)

    init() throws {
        site = try Site()
        ledger = try site.open()
        try ledger.decide(
            LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()],
                letters: [
                    Sample.letter(1, carrying: [Sample.identity()]), Sample.letter(2, carrying: [Sample.identity()]),
                ]))
    }

    @Test func `is intended first, with the bytes its file will have`() throws {
        let unfinished = try ledger.unfinished()

        #expect(unfinished.map(\.bytes) == [Sample.letter(1).bytes, Sample.letter(2).bytes])
        #expect(
            unfinished.first?.letter
                == StoredLetter(
                    identity: "identity-1", name: "letter-1", recipient: Sample.letter().recipient,
                    roles: ["board-chair", "board"], digest: "digest-1", size: Sample.letter().bytes.count,
                    created: Sample.time(), state: .intended, attempts: 0, repeats: 0, failure: nil, ended: nil))
    }

    @Test func `is known by the name of its file`() throws {
        #expect(try ledger.letter(named: "letter-2")?.identity == "identity-2")
        #expect(try ledger.letter(named: "foreign") == nil)
        #expect(try ledger.bytes(ofLetterNamed: "letter-2") == Sample.letter(2).bytes)
        #expect(try ledger.bytes(ofLetterNamed: "foreign") == nil)
    }

    @Test func `says what it carries when it is spooled, but not before the other letters of the notice`() throws {
        try ledger.markSpooled(["letter-1"], at: later)
        let first = try fates()
        try ledger.markSpooled(["letter-2"], at: later)

        #expect(first == [.decided])
        #expect(try fates() == [.said(later.civil)])
        #expect(try ledger.letter(named: "letter-1")?.state == .spooled)
        #expect(try ledger.letter(named: "letter-1")?.attempts == 1)
    }

    @Test func `spooled in one batch says at once`() throws {
        try ledger.markSpooled(["letter-1", "letter-2"], at: later)

        #expect(try fates() == [.said(later.civil)])
    }

    @Test func `spooled twice is spooled once`() throws {
        try ledger.markSpooled(["letter-1"], at: later)
        try ledger.markSpooled(["letter-1"], at: later)

        #expect(try ledger.letter(named: "letter-1")?.attempts == 1)
    }

    @Test func `that is held has all its repeats again when an operator says so`() throws {
        try ledger.markSpooled(["letter-1"], at: later)
        _ = try ledger.countRepeat(ofLetterNamed: "letter-1", at: later)

        try ledger.release(letterNamed: "letter-1", by: Sample.change("retry"))

        #expect(try ledger.letter(named: "letter-1")?.repeats == 0)
        #expect(try ledger.letter(named: "letter-1")?.state == .spooled)
        #expect(try ledger.changes(limit: 1).map(\.verb) == ["retry"])
        // One that is not in the spool is not held.
        #expect(throws: LedgerError.self) { try ledger.release(letterNamed: "letter-2", by: Sample.change("retry")) }
    }

    @Test func `found delivered before it was marked spooled is delivered, and what it carries is said`() throws {
        try ledger.record(
            ["letter-1", "letter-2"].map { LetterOutcome(name: $0, result: .delivered) }, at: later)
        try ledger.markSpooled(["letter-1"], at: later)

        let letter = try ledger.letter(named: "letter-1")
        #expect(letter?.state == .delivered)
        #expect(letter?.ended == later.civil)
        #expect(try fates() == [.said(later.civil)])
    }

    @Test func `ended is no longer unfinished`() throws {
        try ledger.markSpooled(["letter-1", "letter-2"], at: later)
        try ledger.record(
            [
                LetterOutcome(name: "letter-1", result: .failed(.refused(code: 550, enhanced: nil))),
                LetterOutcome(name: "letter-2", result: .corrupt),
            ], at: later)

        #expect(try ledger.unfinished().isEmpty)
        #expect(try ledger.letterCounts(failedSince: .earliest) == [.failed: 1, .corrupt: 1])
        #expect(try ledger.letters(in: [.failed, .corrupt], limit: 9).map(\.name) == ["letter-2", "letter-1"])
        #expect(try ledger.letters(in: [.failed, .corrupt], limit: 1).map(\.name) == ["letter-2"])
        #expect(try ledger.letters(in: [], limit: 9).isEmpty)
        #expect(try ledger.oldestLetter(in: [.failed, .corrupt])?.name == "letter-1")
        #expect(try ledger.oldestLetter(in: [.intended, .spooled]) == nil)

        let (day, next) = (later.civil.date, later.civil.date.adding(days: 1))
        #expect(try ledger.letterCounts(failedSince: day) == [.failed: 1, .corrupt: 1])
        #expect(try ledger.letterCounts(failedSince: next) == [.corrupt: 1])
        #expect(try ledger.letters(in: [.failed], endedSince: day, limit: 9).map(\.name) == ["letter-1"])
        #expect(try ledger.letters(in: [.failed], endedSince: next, limit: 9).isEmpty)
    }

    @Test func `with an outcome told twice keeps the first`() throws {
        try ledger.record([LetterOutcome(name: "letter-1", result: .failed(.own(.overtaken)))], at: Sample.time())
        try ledger.record(
            [LetterOutcome(name: "letter-1", result: .failed(.refused(code: 550, enhanced: nil)))], at: later)

        #expect(try ledger.letter(named: "letter-1")?.failure == .own(.overtaken))
        #expect(try ledger.letter(named: "letter-1")?.ended == Sample.time().civil)
    }

    @Test func `of which an earlier version kept a server's words is read without them`() throws {
        try ledger.markSpooled(["letter-1", "letter-2"], at: later)
        try ledger.record(
            ["letter-1", "letter-2"].map { LetterOutcome(name: $0, result: .failed(nil)) }, at: later)
        try ledger.write { database in
            try database.run(
                "UPDATE letters SET last_reply = '550 5.1.1 <chair@a.example>: unknown' WHERE name = 'letter-1'", [])
            try database.run(
                "UPDATE letters SET last_reply = '<chair@a.example> is unknown' WHERE name = 'letter-2'", [])
        }

        let letters = try ledger.letters(in: [.failed], limit: 9)

        #expect(letters.map(\.failure) == [nil, .refused(code: 550, enhanced: EnhancedStatus("5.1.1"))])
        #expect(!"\(letters.map(\.failure))".contains("a.example"))
    }

    @Test func `with a corrupt file has said nothing`() throws {
        try ledger.record(
            ["letter-1", "letter-2"].map { LetterOutcome(name: $0, result: .corrupt) }, at: later)

        #expect(try fates() == [.decided])
    }

    @Test(arguments: [LetterOutcome.Result.failed(.refused(code: 550, enhanced: nil)), .corrupt])
    func `that failed goes into the spool again with the same bytes`(result: LetterOutcome.Result) throws {
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        try ledger.record([LetterOutcome(name: "letter-1", result: result)], at: Sample.time())

        try ledger.respool(letterNamed: "letter-1", by: Sample.change("retry"))
        let again = try #require(ledger.unfinished().first)
        try ledger.markSpooled(["letter-1"], at: later)

        #expect(again.letter.state == .intended)
        #expect(again.letter.ended == nil)
        #expect(again.bytes == Sample.letter(1).bytes)
        #expect(try ledger.letter(named: "letter-1")?.attempts == 2)
        #expect(try ledger.changes(limit: 9) == [Sample.change("retry")])
    }

    @Test func `that may have gone out is counted each time it is sent once more`() throws {
        #expect(try ledger.countRepeat(ofLetterNamed: "letter-1", at: Sample.time()) == 1)
        #expect(try ledger.countRepeat(ofLetterNamed: "letter-1", at: Sample.time()) == 2)
        #expect(try ledger.letter(named: "letter-1")?.repeats == 2)
        #expect(throws: ledger.contradiction) { try ledger.countRepeat(ofLetterNamed: "unknown", at: Sample.time()) }
    }

    @Test func `answers why: each rung with its letters and how far they came`() throws {
        try ledger.markSpooled(["letter-1", "letter-2"], at: later)
        try ledger.record(
            [LetterOutcome(name: "letter-2", result: .failed(.refused(code: 550, enhanced: nil)))], at: later)
        try ledger.decide(
            LedgerEntry(
                time: later,
                superseded: [Verdict.Superseded(identity: Sample.identity("on the day"), level: 1, by: "1 day after")]))

        let notices = try ledger.notices(of: Sample.decision, in: Sample.reference)

        #expect(notices.map(\.identity.rung) == ["2 days before", "on the day"])
        #expect(notices.map(\.kind) == [.reminder, nil])
        #expect(notices.map(\.level) == [0, 1])
        #expect(notices.map(\.fate) == [.said(later.civil), .superseded(by: "1 day after")])
        #expect(notices.map(\.decided) == [Sample.time().civil, later.civil])
        #expect(notices[0].roles.map(\.description) == ["board-chair", "service-director[for]"])
        #expect(notices[0].letters.map(\.state) == [.spooled, .failed])
        #expect(notices[0].letters.map(\.failure) == [nil, .refused(code: 550, enhanced: nil)])
        #expect(notices[1].letters.isEmpty)
        #expect(try ledger.notices(carriedByLetterNamed: "letter-2") == [notices[0]])
        #expect(try ledger.notices(carriedByLetterNamed: "unknown").isEmpty)
        #expect(try ledger.notices(of: Sample.decision, in: Sample.other).isEmpty)
    }

    private func fates() throws -> [StoredNotice.Fate] {
        try ledger.notices(of: Sample.decision, in: Sample.reference).map(\.fate)
    }
}
