import GRDB
import Obligations
import Testing

@testable import Ledger

struct `What is on record` {
    private let site: Site
    private let ledger: SQLiteLedger

    init() throws {
        site = try Site()
        ledger = try site.open()
        let alarm = Sample.alarm()
        try ledger.decide(
            LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()],
                superseded: [Verdict.Superseded(identity: Sample.identity("start"), level: 0, by: "2 days before")],
                dues: [Sample.due(moved: Move(old: nil, new: Sample.date("2026-02-20"), cause: .edit))],
                alarms: [alarm], letters: [Sample.letter(carrying: [Sample.identity()], alarms: [alarm])]))
        try ledger.append(Sample.change())
        try ledger.add(Sample.silence(), by: Sample.change())
    }

    @Test(arguments: LetterState.allCases, LetterState.allCases)
    func `of a letter only goes forward`(old: LetterState, new: LetterState) throws {
        let allowed: [LetterState: Set<LetterState>] = [
            .intended: [.spooled, .delivered, .failed, .corrupt], .spooled: [.delivered, .failed, .corrupt],
            .failed: [.intended, .delivered], .corrupt: [.intended, .delivered],
        ]
        if old != .intended { try setState(old) }

        if allowed[old, default: []].contains(new) {
            try setState(new)
        } else {
            #expect(throws: ledger.contradiction) { try setState(new) }
        }
        #expect(try ledger.letter(named: "letter-1")?.state == (allowed[old, default: []].contains(new) ? new : old))
    }

    @Test func `of a delivered letter refuses to fail or to go out again`() throws {
        try ledger.record([LetterOutcome(name: "letter-1", result: .delivered)], at: Sample.time())

        for result in [LetterOutcome.Result.failed(nil), .corrupt] {
            #expect(throws: ledger.contradiction) {
                try ledger.record([LetterOutcome(name: "letter-1", result: result)], at: Sample.time())
            }
        }
        #expect(throws: ledger.contradiction) {
            try ledger.respool(letterNamed: "letter-1", by: Sample.change("retry"))
        }
    }

    @Test(arguments: [
        "UPDATE notices SET state = 'superseded', superseded_by = 'x' WHERE rung = '2 days before'",
        "UPDATE notices SET state = 'said', said_at = '2026-02-06 09:00', superseded_by = NULL WHERE rung = 'start'",
        "UPDATE notices SET state = 'decided', superseded_by = NULL WHERE rung = 'start'",
        "UPDATE notices SET episode = 2", "UPDATE notices SET rung = 'x'", "UPDATE notices SET due = ''",
        "UPDATE notices SET roles = ''", "UPDATE notices SET reference = 'BSCP-2026-999'", "DELETE FROM notices",
        "UPDATE letters SET bytes = x'00'", "UPDATE letters SET recipient = 'x@example.org'",
        "UPDATE letters SET name = 'x'", "DELETE FROM letters",
        "UPDATE letter_notices SET notice = 2", "DELETE FROM letter_notices",
        "UPDATE moves SET new = NULL", "DELETE FROM moves",
        "UPDATE alarms SET said_at = '2026-02-06 09:00'", "DELETE FROM alarms",
        "UPDATE silences SET until = '2026-12-31'", "UPDATE silences SET why = ''", "DELETE FROM silences",
        "UPDATE changes SET why = NULL", "DELETE FROM changes",
        "UPDATE audit SET about = ''", "UPDATE audit SET bytes = x'00'", "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE number = 1",
        "INSERT INTO audit SELECT number + 9, about, bytes, digest FROM audit WHERE number = 1",
        "UPDATE installation SET id = '00000000000000000000000000000000'", "DELETE FROM installation",
    ])
    func `is never rewritten`(statement: String) throws {
        #expect(throws: ledger.contradiction) { try ledger.write { try $0.execute(sql: statement) } }
    }

    @Test func `of a said notice does not go back to decided`() throws {
        try ledger.markSpooled(["letter-1"], at: Sample.time())

        #expect(throws: ledger.contradiction) {
            try ledger.write { try $0.execute(sql: "UPDATE notices SET state = 'decided', said_at = NULL") }
        }
    }

    private func setState(_ state: LetterState) throws {
        try ledger.write { try $0.run("UPDATE letters SET state = ?", [state.rawValue]) }
    }
}
