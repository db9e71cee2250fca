import CivilCalendar
import Obligations
import Testing

struct `A due date that moves` {
    private let procedure = Procedure(
        duty("completion", "within 6 months of decided", metBy: ["approved"], extendedBy: "extended"))

    @Test func `by an edit is told to whoever was told the old one`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10")
        #expect(
            diary.read(on("2026-02-12", "decided"), at: "2026-02-13 11:00") == [
                "2026-02-13 11:00 completion moved 2026-08-10 to 2026-08-12 by edit → owner"
            ])
    }

    @Test func `by an extension is told to all who heard, each once`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-08-07")
        diary.pass(to: "2026-08-17")
        #expect(
            diary.read(on("2026-02-10", "decided"), on("2026-08-18", "extended", until: "2026-12-01"), at: "2026-08-18")
                == ["2026-08-18 09:00 completion moved 2026-08-10 to 2026-12-01 by extension → owner, first, second"])
        #expect(
            diary.pass(to: "2026-12-01") == [
                "2026-11-17 09:00 completion 14 days before → owner",
                "2026-11-27 09:00 completion 2 days before → owner",
                "2026-12-01 09:00 completion on the day → owner",
            ])
    }

    @Test func `is not told where nobody was told the old one`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10 08:00")
        #expect(
            diary.read(on("2026-02-09", "decided"), at: "2026-02-10 08:30") == [
                "2026-02-10 08:30 completion start → owner, belated from 2026-02-09"
            ])
    }

    @Test func `says no reminder again that its notice has told`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10")
        diary.pass(to: "2026-07-27")
        #expect(
            diary.read(on("2026-02-04", "decided"), at: "2026-07-28") == [
                "2026-07-28 09:00 completion moved 2026-08-10 to 2026-08-04 by edit → owner"
            ])
        #expect(diary.superseded.filter { $0.identity.episode == 1 }.map(\.by) == ["moved", "moved"])
        #expect(diary.pass(to: "2026-08-03") == ["2026-07-31 09:00 completion 2 days before → owner"])
    }

    @Test func `into the past is told, and that it is overdue`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10")
        #expect(
            diary.read(on("2025-12-01", "decided"), at: "2026-06-02") == [
                "2026-06-02 09:00 completion moved 2026-08-10 to 2026-06-01 by edit → owner",
                "2026-06-02 09:00 completion 1 day after → first, owner, missed since 2025-12-01",
            ])
    }

    @Test func `and comes back is told twice, and its reminders are said again`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10")
        diary.read(on("2026-02-12", "decided"), at: "2026-02-13")
        #expect(
            diary.read(on("2026-02-10", "decided"), at: "2026-02-16") == [
                "2026-02-16 09:00 completion moved 2026-08-12 to 2026-08-10 by edit → owner"
            ])
        #expect(diary.pass(to: "2026-07-27") == ["2026-07-27 09:00 completion 14 days before → owner"])
        #expect(diary.said.map(\.notice.identity.episode) == [0, 1, 2, 2])
        #expect(Set(diary.said.map(\.notice.identity)).count == diary.said.count)
    }

    @Test func `away altogether is told as gone`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10")
        #expect(
            diary.read(at: "2026-02-16") == ["2026-02-16 09:00 completion moved 2026-08-10 to none by edit → owner"])
        #expect(diary.said.last?.notice.state == .cancelled)
        #expect(diary.pass(to: "2027-12-31") == [])
    }

    @Test func `away and back is begun anew`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"))
        diary.hear(.tick, at: "2026-02-10")
        diary.read(at: "2026-02-16")
        #expect(
            diary.read(on("2026-02-10", "decided"), at: "2026-02-17") == [
                "2026-02-17 09:00 completion start → owner, belated from 2026-02-10"
            ])
        #expect(
            diary.read(at: "2026-02-18") == ["2026-02-18 09:00 completion moved 2026-08-10 to none by edit → owner"])
    }

    @Test func `is told when a date that could not be computed is set`() {
        let refusing = Procedure(
            duty("completion", "within 6 months of decided", extendedBy: "extended"), monthEnd: .refuse)
        var diary = Diary(refusing, on("2026-08-31", "decided"))
        diary.hear(.tick, at: "2026-08-31")
        #expect(
            diary.read(on("2026-08-31", "decided"), on("2026-09-02", "extended", until: "2027-03-01"), at: "2026-09-02")
                == ["2026-09-02 09:00 completion moved none to 2027-03-01 by extension → owner"])
    }

    @Test func `of one instance says nothing of another`() {
        var diary = Diary(procedure, on("2026-02-10", "decided"), on("2026-03-10", "decided"))
        diary.hear(.tick, at: "2026-03-10")
        #expect(
            diary.read(on("2026-02-10", "decided"), on("2026-03-12", "decided"), at: "2026-03-13") == [
                "2026-03-13 09:00 completion#2 moved 2026-09-10 to 2026-09-12 by edit → owner"
            ])
    }
}

struct `A duty without due date whose event` {
    private let procedure = Procedure(
        duty("secure", "promptly after considered", metBy: ["secured"], basis: .advisory, ladder: "advisory"),
        ladders: ["advisory": ladder(["start", "7 days after"])])

    @Test func `is withdrawn is told as gone, and begins anew when it comes back`() {
        var diary = Diary(procedure, on("2026-03-02", "considered"))
        diary.hear(.tick, at: "2026-03-02")
        #expect(diary.read(at: "2026-03-03") == ["2026-03-03 09:00 secure moved none to none by edit → owner"])
        #expect(
            diary.read(on("2026-03-02", "considered"), at: "2026-03-04") == [
                "2026-03-04 09:00 secure start → owner, belated from 2026-03-02"
            ])
        #expect(diary.pass(to: "2026-03-31") == ["2026-03-09 09:00 secure 7 days after → owner"])
        #expect(diary.read(at: "2026-04-01").count == 1)
    }
}

struct `A due date moved by new rules` {
    private let procedure = Procedure(duty("notice", "within 5 working days of aware", metBy: ["notified"]))

    @Test func `names the bank holiday calendar as the cause`() {
        let before = WorkingCalendar(RealHolidays.englandAndWales.removing(day("2022-09-19")))
        var diary = Diary(RuleBook(procedure, calendar: before), cases: Case(on("2022-09-14", "aware")))
        diary.hear(.tick, at: "2022-09-14 12:00")
        #expect(
            diary.hear(.rulesChanged(RuleBook(procedure, calendarDigest: "calendar-2")), at: "2022-09-15") == [
                "2022-09-15 09:00 notice moved 2022-09-21 to 2022-09-22 by calendar → owner"
            ])
    }

    @Test func `names the procedure as the cause`() {
        var diary = Diary(procedure, on("2026-03-02", "aware"))
        diary.hear(.tick, at: "2026-03-02 12:00")
        let changed = Procedure(duty("notice", "within 10 working days of aware", metBy: ["notified"]))
        #expect(
            diary.hear(.rulesChanged(RuleBook(changed, digest: "procedure-2")), at: "2026-03-03") == [
                "2026-03-03 09:00 notice moved 2026-03-09 to 2026-03-16 by procedure → owner"
            ])
    }

    @Test func `blames no rules for an edit that comes after they changed`() {
        var diary = Diary(procedure, on("2026-03-02", "aware"))
        diary.hear(.tick, at: "2026-03-02 12:00")
        let book = RuleBook(procedure, digest: "procedure-2", calendarDigest: "calendar-2")
        #expect(diary.hear(.rulesChanged(book), at: "2026-03-02 13:00") == [])
        #expect(
            diary.read(on("2026-03-03", "aware"), at: "2026-03-03") == [
                "2026-03-03 09:00 notice moved 2026-03-09 to 2026-03-10 by edit → owner"
            ])
    }

    @Test func `is told as gone where the procedure no longer has the duty`() throws {
        var diary = Diary(procedure, on("2026-03-02", "aware"))
        diary.hear(.tick, at: "2026-03-02 12:00")
        let changed = Procedure(duty("other", "within 10 working days of never"))
        #expect(
            diary.hear(.rulesChanged(RuleBook(changed, digest: "procedure-2")), at: "2026-03-03") == [
                "2026-03-03 09:00 notice moved 2026-03-09 to none by procedure → owner"
            ])
        let notice = try #require(diary.said.last?.notice)
        #expect(notice.title == "notice")
        #expect(notice.source == "no longer in procedure 'test'")
    }
}

struct `Whoever was told by way of the business manager` {
    @Test func `is told of the move as the subject's own once reachable`() {
        let procedure = Procedure(duty("imr", "within 1 month of requested", owner: "author[for]"))
        var diary = Diary(RuleBook(procedure), cases: Case(on("2026-03-02", "requested", for: "police")))
        #expect(diary.hear(.tick, at: "2026-03-02") == ["2026-03-02 09:00 imr[police] start → author!"])
        var contacts = Contacts.test
        contacts.routes["author"] = Contacts.Route(address: nil, bySubject: [about("police"): address("police")])
        diary.hear(.rulesChanged(RuleBook(procedure, contacts: contacts)), at: "2026-03-02 10:00")
        #expect(
            diary.read(on("2026-03-03", "requested", for: "police"), at: "2026-03-03") == [
                "2026-03-03 09:00 imr[police] moved 2026-04-02 to 2026-04-03 by edit → author[police]"
            ])
    }
}

struct `The ledger` {
    @Test func `is given every due date with the rules that gave it`() {
        let procedure = Procedure(
            duty("decision", "within 1 month of brought", metBy: ["decided"]), duty("other", "promptly after brought"))
        var diary = Diary(procedure, on("2026-01-20", "brought"), on("2026-01-21", "decided"))
        diary.hear(.tick, at: "2026-02-02")
        #expect(
            diary.dues.map(\.known) == [
                KnownDue(
                    due: day("2026-02-20"), episode: 0, procedureDigest: "procedure-1", calendarDigest: "calendar-1"),
                KnownDue(due: nil, episode: 0, procedureDigest: "procedure-1", calendarDigest: "calendar-1"),
            ])
        #expect(diary.dues.map(\.move) == [nil, nil])
    }

    @Test func `is given it again where other rules give the same date`() {
        let procedure = Procedure(duty("decision", "within 1 month of brought"))
        var diary = Diary(procedure, on("2026-01-20", "brought"))
        diary.hear(.tick, at: "2026-02-02")
        diary.hear(.rulesChanged(RuleBook(procedure, digest: "procedure-2")), at: "2026-02-03")
        #expect(diary.dues.map(\.known.procedureDigest) == ["procedure-1", "procedure-2"])
        #expect(diary.dues.map(\.known.episode) == [0, 0])
        #expect(diary.hear(.tick, at: "2026-02-04") == [] && diary.dues.count == 2)
    }
}
