import Obligations
import Testing

@testable import Ledger

struct `A letter that a later rung overtakes` {
    private let site: Site
    private let ledger: SQLiteLedger
    private let later = Sample.time("2026-02-20 09:00", unix: 1_771_578_000)

    init() throws {
        site = try Site()
        ledger = try site.open()
        try ledger.decide(
            LedgerEntry(
                time: Sample.time(), notices: [Sample.notice()],
                letters: [Sample.letter(1, carrying: [Sample.identity()])]))
    }

    private func decide(
        _ kind: Notice.Kind = .due, rung: String = "on the day", of key: InstanceKey = Sample.decision,
        in reference: CaseReference = Sample.reference, overtakes: Bool = true, at time: LedgerTime? = nil
    ) throws {
        let identity = Sample.identity(rung, of: key, in: reference)
        try ledger.decide(
            LedgerEntry(
                time: time ?? later, notices: [Sample.notice(identity, kind: kind)],
                letters: [Sample.letter(2, carrying: [identity])], overtakes: overtakes))
    }

    private func overtaken() throws -> [String] { try ledger.overtaken().map(\.name) }

    @Test func `is known from the moment the rung is decided`() throws {
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        #expect(try overtaken() == [])
        try decide()
        try ledger.markSpooled(["letter-2"], at: later)
        #expect(try overtaken() == ["letter-1"])
    }

    @Test func `is no longer once it is ended, and not when it is put back by an operator`() throws {
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        try decide()
        try ledger.record([LetterOutcome(name: "letter-1", result: .failed(nil))], at: later)
        #expect(try overtaken() == [])
        try ledger.respool(
            letterNamed: "letter-1", by: OperatorChange(uid: 0, verb: "retry", what: "letter-1", why: nil, time: later))
        try ledger.markSpooled(["letter-1"], at: later)
        #expect(try overtaken() == [])
    }

    @Test func `is one that waits in the spool, and not one that is still to be written`() throws {
        try decide()
        try ledger.markSpooled(["letter-1"], at: later)
        #expect(try overtaken() == [])
    }

    @Test(arguments: [
        (Notice.Kind.moved, Sample.decision, Sample.reference, true),
        (.undelivered, Sample.decision, Sample.reference, true),
        (.due, Sample.police, Sample.reference, true), (.due, Sample.decision, Sample.other, true),
        (.due, Sample.decision, Sample.reference, false),
    ])
    func `is overtaken by rungs of the same duty alone, where somebody carries letters`(
        kind: Notice.Kind, key: InstanceKey, reference: CaseReference, overtakes: Bool
    ) throws {
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        try decide(kind, of: key, in: reference, overtakes: overtakes)
        #expect(try overtaken() == [])
    }

    @Test func `is not overtaken within the minute in which it was decided`() throws {
        try ledger.markSpooled(["letter-1"], at: Sample.time())
        try decide(at: Sample.time())
        #expect(try overtaken() == [])
    }

    @Test func `asked for by an operator stands beside what the operator did, in one transaction`() throws {
        let change = OperatorChange(uid: 7, verb: "test-mail", what: "board", why: nil, time: later)
        let letters = try ledger.decide(LedgerEntry(Sample.letter(3), by: change))
        #expect(letters == [Sample.letter(3)])
        #expect(try ledger.changes(limit: 1).map(\.verb) == ["test-mail"])
        #expect(try ledger.unfinished().map(\.letter.name) == ["letter-1", "letter-3"])
    }
}
