import CivilCalendar
import Obligations
import Testing

@testable import Mail

struct `A golden letter` {
    private let police = Sample.recipient("service-director", "director@police.example", for: "police")

    private func letters(_ notices: [Notice], _ alarms: [Alarm] = []) -> [Letter] {
        Sample.writer.letters(notices: notices, alarms: alarms, date: Sample.date)
    }

    @Test func `reminds of one duty`() throws {
        try Golden.expect(letters([Sample.notice()])[0], is: "reminder")
    }

    @Test func `puts the urgent first when there is much to say`() throws {
        let manager = [Sample.recipient("business-manager", "manager@partnership.example")]
        let notices = [
            Sample.notice(
                "quarterly-update", in: "BSCP-2026-009", occurrence: 3, kind: .recurring, to: manager,
                title: "Report to the Board on progress", source: "L55", due: "2027-01-14", actBy: "2027-01-14",
                daysLeft: 21),
            Sample.notice(
                "tell-panel", rung: "on the day", kind: .due, to: manager,
                title: "Tell the national panel of the decision", source: "L21", due: "2026-12-24", daysLeft: 0),
            Sample.notice(
                rung: "1 day after", kind: .escalated, level: 1, to: manager + [Sample.recipient("board-chair")],
                due: "2026-12-20", actBy: "2026-12-18", daysLeft: -4
            ).with {
                $0.state = .incomplete
                $0.missing = [.item("explanation"), .any(["incident-notification", "anonymised-details"])]
            },
            Sample.notice(
                "completion", in: "BSCP-2025-101", rung: "7 days after", kind: .escalated, level: 2, to: manager,
                title: "Complete the review", source: "L33", due: "2026-12-17", actBy: "2026-12-17", daysLeft: -7
            ).with { $0.isVerified = false },
            Sample.notice(
                "publication", in: "BSCP-2025-101", rung: "moved", episode: 1, kind: .moved, to: manager,
                title: "Publish the report", source: "L70", due: "2027-02-26", actBy: "2027-02-26", daysLeft: 64
            ).with {
                $0.move = Move(old: Sample.day("2027-01-29"), new: Sample.day("2027-02-26"), cause: .extension)
            },
        ]
        let letters = letters(notices)
        try Golden.expect(letters[0], is: "escalated-to-the-owner")
        try Golden.expect(letters[1], is: "much-to-say")
    }

    @Test func `asks after a duty without a limit and never calls it overdue`() throws {
        let notice = Sample.notice(
            "thank-family", rung: "28 days after", kind: .escalated, level: 1,
            to: [Sample.recipient("board"), Sample.recipient("lead-reviewer")], title: "Thank the family in person",
            source: "L30", basis: .advisory, due: nil, actBy: nil, daysLeft: nil)
        try Golden.expect(letters([notice])[0], is: "advisory")
    }

    @Test func `carries a note beyond ASCII and marks a provisional date`() throws {
        let note =
            "Send the summary to the children’s commissioner first – by hand, since the office does not take mail."
        let notice = Sample.notice(due: "2029-12-25", actBy: "2029-12-24", daysLeft: 1).with {
            $0.note = note
            $0.isProvisional = true
        }
        try Golden.expect(letters([notice])[0], is: "beyond-ascii")
    }

    @Test func `names the service to its own director and to nobody else`() throws {
        let notice = Sample.notice(
            "imr-completion", for: "police", rung: "7 days after", kind: .escalated, level: 2,
            to: [Sample.recipient("assistant-director"), police], title: "Complete the management review",
            source: "L41", daysLeft: -7)
        let letters = letters([notice])
        try Golden.expect(letters[0], is: "a-service-to-others")
        try Golden.expect(letters[1], is: "a-service-to-itself")
    }

    @Test func `says what else a late duty means`() throws {
        let late = Sample.notice(
            "send-report", rung: "2 days after", kind: .overdue, title: "Send the report to the panel", source: "L62",
            state: .overdue, due: "2026-12-22", actBy: "2026-12-22", daysLeft: -2
        ).with {
            $0.missedSince = Sample.day("2026-12-01")
            $0.earliestPlannedDay = Sample.day("2027-01-01")
        }
        let breached = Sample.notice(
            "keep-published", rung: "breached", kind: .escalated, level: 1, title: "Keep the report published",
            source: "L56", state: .breached, due: "2027-03-01", actBy: "2027-03-01", daysLeft: 70)
        let undelivered = Sample.notice(
            "quarterly-update", occurrence: 3, rung: "2 days before", kind: .undelivered, level: 1,
            title: "Report to the Board on progress", source: "L55", due: "2026-12-28", actBy: "2026-12-24", daysLeft: 4
        )
        try Golden.expect(letters([late, breached, undelivered])[0], is: "late-and-worse")
    }

    @Test func `tells the business manager of a refused file`() throws {
        let refused = Alarm(
            kind: .refusedFile, reference: CaseReference("BSCP-2026-014"), occasion: "9f86d081",
            place: Alarm.Place(file: "/srv/casewatch/cases/BSCP-2026-014.yaml", line: 12, column: 5),
            problem: "no such event; did you mean 'review-decided'?")
        try Golden.expect(letters([], [refused])[0], is: "refused-file")
    }

    @Test func `puts matters that need attention after the duties`() throws {
        let manager = Sample.recipient("business-manager", "manager@partnership.example")
        let gone = Alarm(
            kind: .storeGone, occasion: "2026-12-24 08:59",
            problem: "41 of 43 case files vanished at once; every record stays in force: "
                + "look whether the case store is mounted and complete")
        let uncomputable = Alarm(
            kind: .noDueDate, reference: CaseReference("BSCP-2026-002"), occasion: "chair-decision from 2026-08-31",
            problem: "the due date of chair-decision cannot be computed from 2026-08-31")
        try Golden.expect(
            letters([Sample.notice(to: [manager])], [gone, uncomputable])[0], is: "duties-and-matters")
    }
}
