import CivilCalendar

extension DateVector {
    /// A row that these tests do not know how to work out.
    struct Unknown: Error {
        let part: String
    }

    /// What the calendar makes of the row.
    func answer() throws -> CivilDate? {
        let parts = rule.split(separator: ":").map(String.init)
        let name = parts[0]
        let argument = parts.count > 1 ? parts[1] : ""
        let reading = parts.count > 2 ? parts[2] : ""

        switch name {
        case "within_months": return try date().adding(months: number(argument), monthEnd: .clamp)
        case "within_days": return try date().adding(days: number(argument))
        case "within_working_days": return try workingCalendar().workingDay(number(argument), after: date())
        case "at_least_days_before": return try date().latestDate(daysBefore: number(argument), reading: .clearDays)
        case "at_least_weeks_before": return try date().latestDate(weeksBefore: number(argument), reading: .clearDays)
        case "working_days_before":
            let (event, before) = (try date(), try self.reading(reading))
            return try workingCalendar().latestDate(workingDays: number(argument), before: event, reading: before)
        case "earliest_publication_after_copy": return try earliestPublication(after: argument, reading: reading)
        case "quarterly_anchored": return try date().quarterlyOccurrence(number(argument), monthEnd: .clamp)
        case "retain_months" where reading == "earliest_removal":
            return try date().adding(months: number(argument), monthEnd: .clamp)?.adding(days: 1)
        case "act_by" where argument == "previous_working_day":
            return try workingCalendar().previousWorkingDay(onOrBefore: date())
        case "overdue_chase" where argument == "next_working_day":
            return try workingCalendar().nextWorkingDay(onOrAfter: date())
        case "ladder_rung": return try rung(number(argument, unit: "d"))
        case "easter_sunday": return try Easter.sunday(of: number(trigger))
        case "bank_holiday": return try bankHoliday(argument)
        default: throw Unknown(part: "rule \(rule)")
        }
    }

    private func earliestPublication(after distance: String, reading: String) throws -> CivilDate {
        if distance.hasSuffix("wd") {
            let (copy, before) = (try date(), try self.reading(reading))
            return try workingCalendar()
                .earliestEvent(workingDays: number(distance, unit: "wd"), after: copy, reading: before)
        }
        return try date().earliestEvent(weeksAfter: number(distance, unit: "w"), reading: .clearDays)
    }

    private func rung(_ days: Int) throws -> CivilDate {
        let day = try date().adding(days: days)
        return days > 0
            ? try workingCalendar().nextWorkingDay(onOrAfter: day)
            : try workingCalendar().previousWorkingDay(onOrBefore: day)
    }

    private func bankHoliday(_ code: String) throws -> CivilDate? {
        let names = [
            "christmas": "Christmas Day", "boxing_day": "Boxing Day", "new_year": "New Year’s Day",
            "spring": "Spring bank holiday", "late_august": "Summer bank holiday",
        ]
        guard let name = names[code] else { throw Unknown(part: "bank holiday \(code)") }
        return try BankHolidayRule.holidays(in: number(trigger), of: .englandAndWales).first { $0.name == name }?.date
    }
}

extension DateVector {
    private func date() throws -> CivilDate {
        guard let date = CivilDate(trigger) else { throw Unknown(part: "date \(trigger)") }
        return date
    }

    private func number(_ text: String, unit: String = "") throws -> Int {
        guard text.hasSuffix(unit), let number = Int(text.dropLast(unit.count)) else {
            throw Unknown(part: "number \(text)")
        }
        return number
    }

    private func reading(_ text: String) throws -> BeforeReading {
        switch text {
        case "clear": .clearDays
        case "plain": .plain
        default: throw Unknown(part: "reading \(text)")
        }
    }

    private func workingCalendar() throws -> WorkingCalendar {
        let published = try ShippedHolidays.englandAndWales()
        if calendar == "england-and-wales" { return WorkingCalendar(published) }

        let prefix = "england-and-wales-without-"
        guard calendar.hasPrefix(prefix), let removed = CivilDate(calendar.dropFirst(prefix.count)) else {
            throw Unknown(part: "calendar \(calendar)")
        }
        return WorkingCalendar(published.removing(removed))
    }
}
