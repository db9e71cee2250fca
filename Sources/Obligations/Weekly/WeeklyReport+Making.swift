import CivilCalendar

extension WeeklyReport {
    /// Looks at every case as of a day.
    init(
        week: CivilDate, missed: Int, of cases: some Sequence<WatchedCase>, under book: RuleBook, on today: CivilDate
    ) {
        self.init(week: week, missed: missed)
        holidaysUntil = book.holidaysEnding(before: today.addingIfInRange(days: 365))
        for watched in cases {
            self.cases += 1
            if watched.isGone { gone.append(watched.case.reference) }
            count(watched, under: book, on: today)
        }
        gone.sort()
        overdueCount = overdue.count
        comingSoon = coming.count { today.days(until: $0.due) < 7 }
        overdue = Self.first(of: overdue)
        coming = Self.first(of: coming)
    }

    private mutating func count(_ watched: WatchedCase, under book: RuleBook, on today: CivilDate) {
        guard let (edition, almanac) = book.rules(for: watched.case) else { return }
        let subjects = Subjects(of: watched.case, remembering: watched.memory.subjects)
        let evaluation = Evaluation(index: edition.index, calendar: almanac.calendar, asOf: today)
        for instance in evaluation.instances(of: watched.case) {
            guard instance.state.isOwed, let obligation = edition.procedure.obligation(instance.key.obligation) else {
                continue
            }
            owed += 1
            if instance.problem != nil { undated += 1 }
            guard let due = instance.due else { continue }
            let line = Line(
                reference: watched.case.reference,
                key: instance.key.concealed(subjects.ordinal(of: instance.key.subject)),
                title: obligation.title, due: due, actBy: instance.actBy)
            if due >= today {
                coming.append(line)
            } else if obligation.basis == .statutory, instance.state != .suspended {
                overdue.append(line)
            }
        }
    }

    private static func first(of lines: [Line]) -> [Line] {
        Array(lines.sorted { ($0.due, $0.reference, $0.key) < ($1.due, $1.reference, $1.key) }.prefix(mostLines))
    }
}

extension RuleBook {
    /// The last published day of the bank holidays that end first, where that is before a day.
    fileprivate func holidaysEnding(before day: CivilDate?) -> CivilDate? {
        let horizon = calendars.values.compactMap(\.calendar.holidays.horizon).min()
        return horizon.flatMap { horizon in day.flatMap { horizon < $0 ? horizon : nil } }
    }

    /// The rhythm of the weekly letter; nil where none is wanted.
    var weeklyRhythm: WeeklyRhythm? {
        guard let weekly, let almanac = calendars.min(by: { $0.key.rawValue < $1.key.rawValue })?.value else {
            return nil
        }
        return WeeklyRhythm(weekday: weekly, notifyAt: notifyAt, calendar: almanac.calendar)
    }
}
