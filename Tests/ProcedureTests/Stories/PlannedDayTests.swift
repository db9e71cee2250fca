import CivilCalendar
import Obligations
import Testing

/// A duty that a planned day will cancel: not before, but known to come.
struct `A planned day that cancels` {
    private let notifyAt = TimeOfDay(hour: 9, minute: 0)

    @Test func `is looked at again when it comes`() throws {
        var watch = Watch(book: try book())
        let effects = watch.handle(.casesRead([try review()], refusals: []), at: try moment("2026-03-03"))
        let wakes = effects.compactMap { effect in
            if case .wake(let wake) = effect { wake } else { nil }
        }
        #expect(wakes == [try moment("2026-05-04")])
    }

    @Test(arguments: [(true, ["on the day of 2026-06-02"]), (false, [])])
    func `ends the notices that are foreseen`(_ isLater: Bool, _ foreseen: [String]) throws {
        let planned = isLater ? "2026-06-03" : "2026-05-04"
        let notices = try book().forecast(
            WatchedCase(case: try review(planned: planned)), from: day("2026-03-03"), to: day("2026-12-31"),
            at: try moment("2026-03-03"))
        #expect(notices.map { "\($0.notice.identity.rung) of \($0.at.date)" } == foreseen)
    }

    private func review(planned: String = "2026-05-04") throws -> Case {
        Case(
            reference: try #require(CaseReference("BSCP-2026-001")), procedure: "planning",
            events: [on("2026-03-02", "asked"), on(planned, "meeting")])
    }

    private func book() throws -> RuleBook {
        let duty = Obligation(
            name: "answer", title: "Answer", source: "L1", basis: .statutory, owner: RoleReference("owner"),
            due: .within(.months(3), of: "asked"), metBy: ["answered"], ladder: "short", cancelledBy: ["meeting"])
        let planning = Procedure(
            name: "planning", title: "Planning",
            readings: Readings(monthEnd: .clamp, before: .clearDays, quarter: .anchored), roles: ["owner": "Owner"],
            events: [
                "asked": EventRule(title: "Asked"), "answered": EventRule(title: "Answered"),
                "meeting": EventRule(title: "Meeting", isPlanned: true),
            ], ladders: ["short": Ladder([Rung(when: .onTheDay, level: 0)])], obligations: [duty])
        return RuleBook(
            procedures: [planning.name: RuleBook.Edition(procedure: planning, digest: "1")],
            calendars: [.englandAndWales: RuleBook.Almanac(calendar: Shipped.calendar, digest: "1")],
            contacts: Contacts(routes: [:]), notifyAt: try #require(notifyAt))
    }

    private func moment(_ date: String) throws -> CivilMoment {
        CivilMoment(date: day(date), time: try #require(notifyAt))
    }
}
