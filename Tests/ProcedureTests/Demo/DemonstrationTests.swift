import CivilCalendar
import Obligations
import Testing

struct `The demonstration year` {
    @Test(arguments: Year.all)
    func `breaks no order and leaves no date open`(_ year: Year) {
        #expect(Shipped.serious.orderViolations(in: year.case).map { "\($0.later) before \($0.earlier)" } == [])
        #expect(year.days.flatMap(\.instances).allSatisfy { $0.problem == nil })
        #expect(year.everIn(.breached) == [] && year.everIn(.cancelled) == [] && year.everIn(.suspended) == [])
    }

    @Test(arguments: Year.all)
    func `never takes back what was met`(_ year: Year) {
        var met: [InstanceKey: InstanceState] = [:]
        for (day, instances) in year.days {
            for instance in instances {
                if let before = met[instance.key] { #expect(instance.state == before, "\(instance.key) on \(day)") }
                if instance.state == .met || instance.state == .metLate { met[instance.key] = instance.state }
            }
        }
        #expect(met.count > 30)
    }

    /// Nothing is recorded of days that a reader of the demonstration has yet to live through.
    @Test(arguments: Year.all)
    func `ends before the day of which the settings tell`(_ year: Year) {
        let events = year.case.events.filter { $0.name != "publication-planned" }
        #expect(events.map(\.date).max().map { $0 < day("2026-11-20") } == true)
    }
}

struct `The review that is published` {
    private let year = Year.published

    @Test func `was decided, completed and copied to the panel in time`() {
        #expect(year.course(of: "chair-decision") == ["2026-01-12 open", "2026-01-27 met"])
        #expect(year.course(of: "review-completion") == ["2026-01-27 open", "2026-06-24 met"])
        #expect(year.course(of: "panel-copy") == ["2026-01-01 open", "2026-07-08 met"])
        #expect(year.dues(of: "panel-copy") == ["2026-07-13"])
        #expect(year.course(of: "report-publication") == ["2026-06-24 open", "2026-07-21 met"])
    }

    @Test func `gave the first quarterly update and owes the second`() {
        #expect(year.course(of: "quarterly-update#1") == ["2026-07-01 open", "2026-09-29 met"])
        #expect(year.course(of: "quarterly-update#2") == ["2026-10-01 open"])
        #expect(year.dues(of: "quarterly-update#2") == ["2027-01-01"])
        #expect(year.course(of: "plan-monitoring") == ["2026-09-29 open", "2026-10-14 met"])
    }

    @Test func `stays on the website, and the floor is running`() {
        #expect(year.course(of: "website-retention") == ["2026-07-21 open"])
        #expect(year.dues(of: "website-retention") == ["2027-07-21"])
    }

    @Test func `was incomplete for the Department until the second parcel`() {
        #expect(
            year.course(of: "documents-to-dfe") == ["2026-06-24 open", "2026-07-03 incomplete", "2026-07-17 met"])
        #expect(year.everIn(.incomplete) == ["documents-to-dfe"])
    }

    @Test func `was late with one action only, and has one open`() {
        #expect(
            year.course(of: "action-evidence[action-3]") == [
                "2026-06-24 open", "2026-10-31 overdue", "2026-11-05 met_late",
            ])
        #expect(year.everIn(.overdue) == ["action-evidence[action-3]"])
        #expect(year.course(of: "action-evidence[action-4]") == ["2026-06-24 open"])
    }
}

struct `The review that was extended` {
    private let year = Year.extended

    @Test func `has a new date before the old one passed, with all three steps done`() {
        #expect(year.dues(of: "review-completion") == ["2026-08-24", "2026-12-11"])
        for step in ["extension-update", "extension-chair-notice", "extension-ofsted-notice"] {
            #expect(year.course(of: step).last?.hasSuffix(" met") == true, "\(step)")
            #expect(year.course(of: step).last.map { $0 < "2026-08-24" } == true, "\(step)")
        }
    }

    @Test func `is open at the end of the records, and overdue if nothing more is recorded`() {
        #expect(year.course(of: "review-completion") == ["2026-02-24 open", "2026-12-12 overdue"])
        #expect(year.everIn(.overdue, until: "2026-11-20") == ["imr-completion[community-health]"])
        #expect(year.everIn(.metLate) == ["imr-completion[community-health]"])
        #expect(year.course(of: "agency-sign-up[hospital-trust]") == ["2026-11-02 open"])
    }
}

struct `The review that is on time` {
    private let year = Year.onTime

    @Test func `is late with nothing`() {
        #expect(year.everIn(.overdue) == [] && year.everIn(.metLate) == [] && year.everIn(.incomplete) == [])
        #expect(year.course(of: "review-completion") == ["2026-06-04 open", "2026-11-11 met"])
    }

    @Test func `is to be published in January, its copies a week before`() {
        #expect(year.dues(of: "panel-copy") == ["2027-01-11"])
        #expect(year.course(of: "panel-copy") == ["2026-01-01 open"])
        #expect(year.course(of: "report-publication") == ["2026-11-11 open"])
    }
}

struct `The review that is behind` {
    private let year = Year.behind

    @Test func `was decided eleven days late, which stays on record`() {
        #expect(
            year.course(of: "chair-decision") == ["2026-08-03 open", "2026-09-04 overdue", "2026-09-14 met_late"])
        let decision = year.days.last?.instances.first { $0.key.description == "chair-decision" }
        #expect(decision?.daysLeft(on: day("2026-12-31")) == -11)
    }

    @Test func `awaits one management review, escalated to the highest level`() {
        let key = "imr-completion[social-care]"
        #expect(year.course(of: key) == ["2026-09-28 open", "2026-10-29 overdue"])
        #expect(
            ["2026-10-28", "2026-10-29", "2026-11-04", "2026-11-11"].map { year.level(of: key, by: $0) }
                == [0, 1, 2, 3])
    }

    @Test func `was late with another one, and with nothing else`() {
        #expect(
            year.everIn(.overdue)
                == ["chair-decision", "imr-completion[hospital-trust]", "imr-completion[social-care]"])
        #expect(year.course(of: "imr-completion[hospital-trust]").last == "2026-11-06 met_late")
    }
}
