import CivilCalendar
import Obligations
import Testing

struct `The ordinals of subjects` {
    private let book = RuleBook(
        Procedure(duty("imr", "within 1 month of requested", metBy: ["completed"], owner: "owner[for]")))

    private func ordinals(_ watch: Watch) -> [String: Int] {
        guard let watched = watch.cases[Case.usualReference] else { return [:] }
        let subjects = Subjects(of: watched.case, remembering: watched.memory.subjects)
        return Dictionary(uniqueKeysWithValues: subjects.inOrder.map { ($0.text, subjects.ordinal(of: $0) ?? 0) })
    }

    /// Feeds a case and lets every verdict be committed; the records of ordinals that came of it.
    private func read(_ case: Case, _ watch: inout Watch) -> [Verdict.SubjectRecord] {
        var records: [Verdict.SubjectRecord] = []
        for case .decide(let verdict) in watch.handle(.caseRead(`case`), at: moment("2026-04-01 09:00")) {
            records += verdict.subjects
            _ = watch.handle(.decided(verdict), at: moment("2026-04-01 09:00"))
        }
        return records
    }

    @Test func `go by first events at first sight, and stay when an earlier one is recorded late`() {
        var watch = Watch(book: book)
        let first = read(
            Case(on("2026-03-02", "requested", for: "police"), on("2026-02-10", "requested", for: "health")), &watch)
        #expect(first.map(\.ordinal) == [1, 2])
        #expect(ordinals(watch) == ["health": 1, "police": 2])

        let late = read(
            Case(
                on("2026-03-02", "requested", for: "police"), on("2026-02-10", "requested", for: "health"),
                on("2026-01-05", "requested", for: "school")), &watch)
        #expect(late.map { "\($0.subject.text) \($0.ordinal)" } == ["school 3"])
        #expect(ordinals(watch) == ["health": 1, "police": 2, "school": 3])
    }

    @Test func `are not given to another when their events are gone`() {
        var watch = Watch(book: book)
        _ = read(
            Case(on("2026-02-10", "requested", for: "health"), on("2026-03-02", "requested", for: "police")), &watch)
        _ = read(
            Case(on("2026-03-02", "requested", for: "police"), on("2026-03-03", "requested", for: "school")), &watch)

        #expect(ordinals(watch) == ["health": 1, "police": 2, "school": 3])
        #expect(read(Case(on("2026-03-02", "requested", for: "police")), &watch) == [])
    }

    @Test func `are asked for again where they could not be committed`() {
        var watch = Watch(book: book)
        let `case` = Case(on("2026-02-10", "requested", for: "health"))
        for case .decide(let verdict) in watch.handle(.caseRead(`case`), at: moment("2026-04-01 09:00")) {
            _ = watch.handle(.postponed(verdict, until: moment("2026-04-01 09:01")), at: moment("2026-04-01 09:00"))
        }
        #expect(ordinals(watch) == ["health": 1])
        #expect(watch.cases[Case.usualReference]?.memory.subjects == [])

        #expect(read(`case`, &watch).map(\.ordinal) == [1])
        #expect(watch.cases[Case.usualReference]?.memory.subjects.map(\.text) == ["health"])
    }
}
