import CivilCalendar
import Obligations

/// One letter of every kind, about cases that do not exist.
enum TrialLetters {
    /// Every kind of notice, every kind of alarm, and every fact that a duty can have, in letters of one thing each and in one of all.
    static var all: [Bundle] {
        guard let recipient = MailAddress("nobody@partnership.example"), let reference = CaseReference("TRIAL-2026-001")
        else { return [] }
        let items = notices(of: reference, to: recipient).map { notice in
            Bundle.Item(
                notice: notice,
                hearings: notice.recipients.enumerated().map { Bundle.Hearing($1, at: $0, of: notice) })
        }
        let alarms = Alarm.Kind.allCases.flatMap { kind in
            [reference, nil].map { reference in
                Alarm(
                    kind: kind, reference: reference, occasion: "trial",
                    place: kind == .refusedFile ? Alarm.Place(file: "trial.yaml", line: 3, column: 5) : nil,
                    problem: "is only tried")
            }
        }
        return items.map { Bundle(recipient: recipient, items: [$0]) }
            + alarms.map { Bundle(recipient: recipient, alarms: [$0]) }
            + [Bundle(recipient: recipient, items: items, alarms: alarms)]
    }

    static var testMail: TestMailView? {
        guard let address = MailAddress("nobody@partnership.example"), let day = day else { return nil }
        return TestMailView(
            to: Recipient(role: "board-chair", address: address, isFallback: true),
            asked: CivilMoment(date: day, time: .midnight))
    }

    /// One of a week in which all is well, and one of a week in which nothing is.
    static var weekly: [WeeklyView] {
        guard let day, let reference = CaseReference("TRIAL-2026-001") else { return [] }
        let line = WeeklyReport.Line(
            reference: reference, key: "trial-duty", title: "Try the words of letters", due: day,
            actBy: day.adding(days: -2))
        let quiet = WeeklyReport(week: day)
        var loud = WeeklyReport(week: day, missed: 2)
        (loud.cases, loud.owed, loud.undated, loud.gone) = (12, 3, 1, [reference])
        (loud.overdue, loud.overdueCount) = ([line], 2)
        (loud.coming, loud.comingSoon, loud.holidaysUntil) = ([line], 1, day)
        let refused = Alarm(
            kind: .refusedFile, reference: reference, occasion: "trial",
            place: Alarm.Place(file: "trial.yaml", line: 3, column: 5), problem: "is only tried")
        return [
            WeeklyView(quiet, WeeklyNews(refused: [], undelivered: 0, faults: [], head: head)),
            WeeklyView(loud, WeeklyNews(refused: [refused], undelivered: 1, faults: ["a fault"], head: head)),
        ]
    }

    static let head = "12:" + String(repeating: "0123456789abcdef", count: 4)

    private static var day: CivilDate? { CivilDate(year: 2026, month: 12, day: 27) }

    private static func notices(of reference: CaseReference, to address: MailAddress) -> [Notice] {
        guard let due = day else { return [] }
        let roles = [
            Recipient(role: "board-chair", address: address, isFallback: true),
            Recipient(role: "lead-reviewer", address: address),
        ]
        func notice(_ kind: Notice.Kind, _ change: (inout Notice) -> Void = { _ in }) -> Notice {
            var notice = Notice(
                identity: Notice.Identity(
                    reference: reference, key: InstanceKey(obligation: "trial-duty"), due: due, rung: kind.rawValue,
                    episode: 0),
                kind: kind, level: kind == .escalated ? 2 : 0, recipients: roles, procedure: "trial",
                title: "Try the words of letters", source: "L1", basis: .statutory, state: .open, due: due,
                actBy: due.adding(days: -2), daysLeft: 7)
            change(&notice)
            return notice
        }
        let days = [7, 1, 0, -1, -7].flatMap { days in
            Basis.allCases.map { basis in
                notice(.reminder) {
                    $0.daysLeft = days
                    $0.basis = basis
                }
            }
        }
        let moves = [due, nil].flatMap { old in
            [due.adding(days: 30), nil].flatMap { new in
                Move.Cause.allCases.map { cause in notice(.moved) { $0.move = Move(old: old, new: new, cause: cause) } }
            }
        }
        return Notice.Kind.allCases.map { notice($0) } + days + moves + [
            notice(.escalated) { $0.state = .breached },
            notice(.reminder) { $0.missedSince = due.adding(days: -30) },
            notice(.reminder) { $0.belated = due.adding(days: -30) },
            notice(.overdue) { $0.missing = [.item("explanation"), .any(["one-thing", "another"])] },
            notice(.overdue) { $0.earliestPlannedDay = due.adding(days: 30) },
            notice(.reminder) { $0.note = "a note of the procedure" },
            notice(.reminder) { $0.isProvisional = true },
            notice(.reminder) { $0.isVerified = false },
            notice(.reminder) { $0.problem = .noDateSet },
            notice(.moved) { $0.state = .cancelled },
            notice(.reminder) { $0.due = nil },
            notice(.moved) { $0.due = nil },
            notice(.reminder) {
                $0.due = nil
                $0.actBy = nil
                $0.daysLeft = nil
                $0.basis = .advisory
                $0.identity.rung = "14 days after"
            },
        ]
    }
}
