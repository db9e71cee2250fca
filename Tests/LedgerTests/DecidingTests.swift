import CivilCalendar
import GRDB
import Obligations
import Testing

@testable import Ledger

struct `Deciding` {
    /// An entry with one of everything.
    private static var entry: LedgerEntry {
        let identity = Sample.identity()
        let alarm = Sample.alarm()
        return LedgerEntry(
            time: Sample.time(), notices: [Sample.notice(identity)],
            superseded: [
                Verdict.Superseded(identity: Sample.identity("14 days before"), level: 0, by: "2 days before")
            ],
            dues: [
                Sample.due(
                    moved: Move(old: Sample.date("2026-02-19"), new: Sample.date("2026-02-20"), cause: .edit))
            ],
            alarms: [alarm], letters: [Sample.letter(carrying: [identity], alarms: [alarm])])
    }

    @Test func `writes everything an instant decided, and answers its letters`() throws {
        let site = try Site()

        let letters = try site.withLedger { try $0.decide(Self.entry) }

        #expect(letters == Self.entry.letters)
        try site.withLedger { ledger throws in
            let contents = try ledger.load()
            #expect(contents.alarms == [Sample.alarm()])
            #expect(
                contents.memories == [
                    Sample.reference: CaseMemory(
                        known: [Sample.decision: Sample.due().known],
                        rungs: [
                            Sample.decision: [
                                RungMemory(
                                    rung: "14 days before", episode: 1, fate: .superseded, at: Sample.time().civil),
                                RungMemory(
                                    rung: "2 days before", episode: 1, fate: .said, at: Sample.time().civil,
                                    roles: [
                                        RoleReference(role: "board-chair"),
                                        RoleReference(role: "service-director", isForSubject: true),
                                    ]),
                            ]
                        ])
                ])
            #expect(try ledger.memory(of: Sample.reference) == contents.memories[Sample.reference])
            #expect(
                try ledger.moves(in: Sample.reference)
                    == Self.entry.dues.compactMap { due in
                        due.move.map {
                            StoredMove(
                                reference: due.reference, key: due.key, move: $0, episode: due.known.episode,
                                at: Sample.time().civil)
                        }
                    })
            #expect(try ledger.unfinished().map(\.bytes) == Self.entry.letters.map(\.bytes))
        }
    }

    @Test func `the same twice is one row of everything, and no news`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(Self.entry)
            var again = Self.entry
            again.time = Sample.time("2026-02-06 10:00", unix: 1_770_372_000)

            #expect(try ledger.decide(again) == [])

            let notices = try ledger.notices(of: Sample.decision, in: Sample.reference)
            #expect(notices.map(\.identity.rung) == ["14 days before", "2 days before"])
            #expect(notices.map(\.decided) == [Sample.time().civil, Sample.time().civil])
            #expect(notices.map(\.letters.count) == [0, 1])
            #expect(try ledger.moves(in: Sample.reference).count == 1)
            #expect(try ledger.load().alarms.count == 1)
            #expect(try ledger.unfinished().map(\.letter.created) == [Sample.time()])
        }
    }

    @Test func `what was said and spooled already does not begin anew`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(Self.entry)
            try ledger.markSpooled(["letter-1"], at: Sample.time())
            try ledger.record([LetterOutcome(name: "letter-1", result: .delivered)], at: Sample.time())

            #expect(try ledger.decide(Self.entry) == [])

            #expect(try ledger.unfinished().isEmpty)
        }
    }

    @Test func `writes the letter of another date once: it says the same`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), letters: [Sample.letter()]))
            var later = Sample.letter()
            later.name = "letter-1-at-another-time"

            #expect(try ledger.decide(LedgerEntry(time: Sample.time(), letters: [later])) == [])

            #expect(try ledger.unfinished().map(\.letter.name) == ["letter-1"])
        }
    }

    @Test func `leaves out a letter that carries only what was decided before`() throws {
        try Site().withLedger { ledger throws in
            let notice = Sample.notice()
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [notice]))

            let letters = try ledger.decide(
                LedgerEntry(
                    time: Sample.time(), notices: [notice], letters: [Sample.letter(2, carrying: [notice.identity])]))

            #expect(letters == [])
            #expect(try ledger.unfinished().isEmpty)
        }
    }

    @Test func `writes the letter of an alarm when the alarm is new, and not again`() throws {
        try Site().withLedger { ledger throws in
            let alarm = Sample.alarm()
            func letters(_ letter: IntendedLetter) throws -> [String] {
                try ledger.decide(LedgerEntry(time: Sample.time(), alarms: [alarm], letters: [letter])).map(\.name)
            }

            #expect(try letters(Sample.letter(1, alarms: [alarm])) == ["letter-1"])
            #expect(try letters(Sample.letter(2, alarms: [alarm])) == [])
        }
    }

    @Test func `takes a notice that no letter carries as said`() throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [Sample.notice()]))

            #expect(
                try ledger.notices(of: Sample.decision, in: Sample.reference).map(\.fate)
                    == [.said(Sample.time().civil)])
        }
    }

    @Test(arguments: [
        Sample.identity("on the day"),
        Sample.identity(of: Sample.police),
        Sample.identity(of: InstanceKey(obligation: "chair-decision", isRecurring: true)),
        Sample.identity(in: Sample.other),
        Sample.identity(due: Sample.date("2026-02-21")),
        Sample.identity(due: nil),
        Sample.identity(episode: 2),
    ])
    func `tells notices apart by every part of their identity`(other: Notice.Identity) throws {
        try Site().withLedger { ledger throws in
            let first = Sample.notice()
            func letter(_ number: Int, _ notice: Notice.Identity) -> LedgerEntry {
                LedgerEntry(
                    time: Sample.time(), notices: [Sample.notice(notice)],
                    letters: [Sample.letter(number, carrying: [notice])])
            }
            try ledger.decide(LedgerEntry(time: Sample.time(), notices: [first]))

            #expect(try ledger.decide(letter(1, other)).count == 1)
            #expect(try ledger.decide(letter(2, other)) == [])
            #expect(try ledger.decide(letter(3, first.identity)) == [])
        }
    }

    @Test(arguments: [
        Sample.decision, Sample.police, Sample.update, InstanceKey(obligation: "x", subject: Subject("1-a")),
        InstanceKey(obligation: "x", isRecurring: true), InstanceKey(obligation: "x", occurrence: 2),
        InstanceKey(obligation: "x", occurrence: 2, isRecurring: true),
    ])
    func `gives back every kind of instance key`(key: InstanceKey) throws {
        try Site().withLedger { ledger throws in
            try ledger.decide(
                LedgerEntry(
                    time: Sample.time(), notices: [Sample.notice(Sample.identity(of: key))],
                    dues: [Sample.due(nil, of: key)]))

            let memory = try ledger.memory(of: Sample.reference)
            #expect(Array(memory.known.keys) == [key])
            #expect(Array(memory.rungs.keys) == [key])
            #expect(try ledger.notices(of: key, in: Sample.reference).map(\.identity) == [Sample.identity(of: key)])
        }
    }

    @Test func `tells alarms apart by kind, case and occasion`() throws {
        try Site().withLedger { ledger throws in
            let alarms = [
                Sample.alarm(), Sample.alarm(occasion: "other"), Sample.alarm(.caseGone), Sample.alarm(.storeGone),
            ]
            var reworded = Sample.alarm()
            reworded.problem = "another wording of the same"

            try ledger.decide(LedgerEntry(time: Sample.time(), alarms: alarms))
            try ledger.decide(LedgerEntry(time: Sample.time(), alarms: alarms + [reworded]))
            #expect(try ledger.load().alarms == alarms)
        }
    }

    @Test func `keeps since when a due date stands, whatever the digests that gave it`() throws {
        try Site().withLedger { ledger throws in
            func since(after due: Verdict.DueRecord, at time: String) throws -> String? {
                try ledger.decide(LedgerEntry(time: Sample.time(time), dues: [due]))
                return try ledger.database.read { try $0.first("SELECT since FROM dues") { $0.text() } }
            }
            var rederived = Sample.due()
            rederived.known.procedureDigest = "new edition"

            #expect(try since(after: Sample.due(), at: "2026-01-20 09:00") == "2026-01-20 09:00")
            #expect(try since(after: rederived, at: "2026-01-21 09:00") == "2026-01-20 09:00")
            #expect(try since(after: Sample.due(nil, episode: 2), at: "2026-01-22 09:00") == "2026-01-22 09:00")
            #expect(try since(after: Sample.due(nil, episode: 2), at: "2026-01-23 09:00") == "2026-01-22 09:00")
            #expect(try since(after: Sample.due(episode: 3), at: "2026-01-24 09:00") == "2026-01-24 09:00")
            #expect(try since(after: Sample.due(nil, episode: 3), at: "2026-01-25 09:00") == "2026-01-25 09:00")
            #expect(try since(after: Sample.due(nil, episode: 4), at: "2026-01-26 09:00") == "2026-01-26 09:00")
            #expect(try ledger.memory(of: Sample.reference).known[Sample.decision] == Sample.due(nil, episode: 4).known)
        }
    }
}
