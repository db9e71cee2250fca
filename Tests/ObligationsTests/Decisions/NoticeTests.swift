import CivilCalendar
import Obligations
import Testing

struct `A notice` {
    @Test(arguments: [
        ("2026-01-20", Notice.Kind.reminder, 0, 31), ("2026-02-06", .reminder, 0, 14), ("2026-02-20", .due, 0, 0),
        ("2026-02-23", .overdue, 0, -3), ("2026-02-27", .escalated, 2, -7),
    ])
    func `has a kind, a level and the days left`(_ now: String, _ kind: Notice.Kind, _ level: Int, _ days: Int) throws {
        let notice = try #require(
            said(
                duty("decision", "within 1 month of brought", ladder: "levels"), of: on("2026-01-20", "brought"),
                at: now))
        #expect(notice.kind == kind)
        #expect(notice.level == level)
        #expect(notice.daysLeft == days)
        #expect(notice.due == day("2026-02-20"))
    }

    @Test func `of a recurring duty is a kind of its own before it is due`() throws {
        let update = duty("update", "every 1 month from brought until concluded", ladder: "levels")
        let kinds = try ["2026-01-20", "2026-02-06", "2026-02-20"].map {
            try #require(said(update, of: on("2026-01-20", "brought"), at: $0)).kind
        }
        #expect(kinds == [.recurring, .recurring, .due])
    }

    @Test func `of an advisory duty never says overdue`() throws {
        for now in ["2026-02-23", "2026-02-27"] {
            let notice = try #require(
                said(
                    duty("decision", "within 1 month of brought", basis: .advisory, ladder: "levels"),
                    of: on("2026-01-20", "brought"), at: now))
            #expect(notice.kind == (now == "2026-02-23" ? .reminder : .escalated))
            #expect(notice.state == .open)
            #expect(notice.basis == .advisory)
        }
    }

    @Test func `names the day to act by, and what is missing`() throws {
        let notice = try #require(
            said(
                duty("decision", "within 1 month of brought", requires: [.item("minutes")]),
                of: on("2026-11-25", "brought"), at: "2026-12-11"))
        #expect(notice.due == day("2026-12-25"))
        #expect(notice.actBy == day("2026-12-24"))
        #expect(notice.missing == [.item("minutes")])
        #expect(notice.title == "Title of decision")
        #expect(notice.source == "L1")
        #expect(notice.isVerified)
    }

    @Test func `hides the subject from all but its own`() throws {
        let notice = try #require(
            said(
                duty("imr", "within 1 month of requested", owner: "owner[for]"),
                of: on("2026-03-02", "asked", for: "army"),
                on("2026-03-03", "requested", for: "police"), at: "2026-03-03"))
        #expect(notice.subjectOrdinal == 2)
        #expect(notice.concealedKey == "imr[2]")
        #expect(notice.recipients.map(\.subject) == [about("police")])
        #expect(notice.label == "BSCP-2026-014:imr[2]:2026-04-03:start")
    }

    @Test func `has a name for the outside`() throws {
        let identity = Notice.Identity(
            reference: Case.usualReference, key: InstanceKey(obligation: "decision", occurrence: 2),
            due: nil, rung: "7 days after", episode: 3)
        var notice = try #require(
            said(duty("decision", "within 1 month of brought"), of: on("2026-01-20", "brought"), at: "2026-01-20"))
        notice.identity = identity
        #expect(notice.label == "BSCP-2026-014:decision#2:7-days-after:3")
    }

    @Test func `of an act that is too late before a planned day says from when that day would be lawful`() throws {
        let copy = duty("copy", "at least 1 week before publication", ladder: "levels")
        let early = try #require(said(copy, of: on("2026-06-20", "publication"), at: "2026-06-12"))
        let late = try #require(said(copy, of: on("2026-06-20", "publication"), at: "2026-06-15"))
        #expect(early.earliestPlannedDay == nil)
        #expect(late.earliestPlannedDay == day("2026-06-23"))
    }

    @Test(arguments: [("2026-09-04 11:00", "2026-09-04 11:00"), ("2026-09-03 08:00", "2026-09-03 09:00")])
    func `of a floor not held is said at once, above the owner's head`(_ read: String, _ at: String) throws {
        var diary = Diary(
            RuleBook(Procedure(duty("keep", "for at least 12 months from published", endedBy: ["removed"]))),
            cases: Case(on("2026-03-12", "published")))
        diary.hear(.tick, at: "2026-03-12")
        diary.read(on("2026-03-12", "published"), on("2026-09-03", "removed"), at: read)
        diary.pass(to: "2026-12-31")
        let missed = read == at ? ", belated from 2026-09-03" : ""
        #expect(diary.lines.suffix(1) == ["\(at) keep breached → second, owner\(missed)"])
        let notice = try #require(diary.said.last?.notice)
        #expect(notice.kind == .escalated)
        #expect(notice.state == .breached)
        #expect(diary.pass(to: "2027-12-31") == [])
    }

    @Test func `of an unverified rule says so`() throws {
        var obligation = duty("decision", "within 1 month of brought")
        obligation.isVerified = false
        obligation.note = "A sentence."
        let notice = try #require(said(obligation, of: on("2026-01-20", "brought"), at: "2026-01-20"))
        #expect(!notice.isVerified)
        #expect(notice.note == "A sentence.")
    }

    private func said(_ obligation: Obligation, of events: CaseEvent..., at now: String) -> Notice? {
        let procedure = Procedure(
            obligation,
            ladders: [
                "levels": ladder(["start", "14 days before", "on the day", "1 day after"], [], ["7 days after"])
            ],
            events: ["publication": .planned])
        var diary = Diary(RuleBook(procedure), cases: Case(events: events))
        diary.hear(.tick, at: now)
        return diary.said.first?.notice
    }
}
