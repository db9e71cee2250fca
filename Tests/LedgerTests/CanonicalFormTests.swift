import CivilCalendar
import Obligations
import Testing

@testable import Ledger

struct `The canonical form of a case` {
    @Test func `gives back any case that it was made of`() throws {
        for seed in UInt64(0)..<1000 {
            var generator = SeededGenerator(seed: seed)
            let made = Case.any(using: &generator)

            let read = try Case(canonical: made.canonical)

            #expect(read == made, "seed \(seed)")
            #expect(read.canonical == made.canonical, "seed \(seed)")
        }
    }

    @Test func `is compact text that begins with its version`() {
        let text = String(decoding: Sample.version().case.canonical, as: UTF8.self)

        #expect(
            text == """
                casewatch-case-1\tBSCP-2026-014\tscr-2015
                p\tlead-reviewer\treviewer-3
                e\t2026-01-20\tbrought-to-chair\t\t\t6
                e\t2026-03-02\timr-requested\tpolice\t2026-04-02\t8\texplanation\tanonymised-details

                """)
    }

    @Test func `does not depend on the order of people`() {
        var one = Sample.version().case
        var two = one
        for name in (0..<50).map({ "role-\($0)" }) { one.people[RoleName(name)] = "key" }
        for name in (0..<50).reversed().map({ "role-\($0)" }) { two.people[RoleName(name)] = "key" }

        #expect(one.canonical == two.canonical)
    }

    @Test(arguments: [
        ("", CanonicalProblem.unknownVersion),
        ("casewatch-case-2\tBSCP-2026-014\tscr-2015\n", .unknownVersion),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015", .malformed(line: 1)),
        ("casewatch-case-1\tBSCP-2026-014\n", .malformed(line: 1)),
        ("casewatch-case-1\tBSCP\tscr-2015\n", .malformed(line: 1)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\textra\n", .malformed(line: 1)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\nx\ta\tb\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\np\trole\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\n\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\ne\t2026-02-30\tx\t\t\t1\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\ne\t2026-02-20\tx\tNO\t\t1\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\ne\t2026-02-20\tx\t\tsoon\t1\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\ne\t2026-02-20\tx\t\t\tone\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\ne\t2026-02-20\t\\x\t\t\t1\n", .malformed(line: 2)),
        ("casewatch-case-1\tBSCP-2026-014\tscr-2015\np\tr\tk\ne\t2026-02-20\tx\t\t\t1", .malformed(line: 3)),
    ])
    func `refuses what it is not, by line`(text: String, problem: CanonicalProblem) {
        #expect(throws: problem) { try Case(canonical: Array(text.utf8)) }
    }

    @Test func `cut short at any byte never has a fact changed`() {
        let whole = Sample.version().case

        for length in whole.canonical.indices {
            let cut = Array(whole.canonical.prefix(length))
            let read = try? Case(canonical: cut)

            #expect((read != nil) == (cut.last == UInt8(ascii: "\n")))
            #expect(read.map { whole.events.starts(with: $0.events) } ?? true)
        }
    }
}
