/// The bank holidays that a year has by standing law and custom, for years that nobody has published.
///
/// The rule is today's, for every year: it knows neither one-off holidays nor the law of former times.
/// Sources: Banking and Financial Dealings Act 1971, Schedule 1; common law (Good Friday, Christmas Day); and
/// what is proclaimed alike every year (New Year's Day, the first Monday in May, substitutes for weekends).
package enum BankHolidayRule {
    /// The holidays of a year 1...9999, in order; all of them fall on Monday to Friday.
    package static func holidays(in year: Int, of division: Division) -> [BankHoliday] {
        let holidays =
            switch division {
            case .englandAndWales: common(year) + [easterMonday(year), lateSummer(year)]
            case .scotland: scottish(year)
            case .northernIreland: common(year) + [easterMonday(year), lateSummer(year)] + irish(year)
            }
        return holidays.sorted { $0.date < $1.date }
    }

    private static func common(_ year: Int) -> [BankHoliday] {
        observed([newYear(year)]) + shared(year)
    }

    private static func scottish(_ year: Int) -> [BankHoliday] {
        let secondJanuary = BankHoliday(name: "2nd January", date: CivilDate(existingYear: year, month: 1, day: 2))
        let andrew = BankHoliday(name: "St Andrew’s Day", date: CivilDate(existingYear: year, month: 11, day: 30))
        let summer = BankHoliday(name: "Summer bank holiday", date: firstMonday(inMonth: 8, of: year))
        return observed([newYear(year), secondJanuary]) + shared(year) + [summer] + observed([andrew])
    }

    private static func irish(_ year: Int) -> [BankHoliday] {
        let patrick = BankHoliday(name: "St Patrick’s Day", date: CivilDate(existingYear: year, month: 3, day: 17))
        let boyne = BankHoliday(
            name: "Battle of the Boyne (Orangemen’s Day)", date: CivilDate(existingYear: year, month: 7, day: 12))
        return observed([patrick]) + observed([boyne])
    }

    /// What all divisions keep on the same days.
    private static func shared(_ year: Int) -> [BankHoliday] {
        let christmas = BankHoliday(name: "Christmas Day", date: CivilDate(existingYear: year, month: 12, day: 25))
        let boxing = BankHoliday(name: "Boxing Day", date: CivilDate(existingYear: year, month: 12, day: 26))
        return [
            BankHoliday(name: "Good Friday", date: Easter.sunday(of: year).adding(days: -2)),
            BankHoliday(name: "Early May bank holiday", date: firstMonday(inMonth: 5, of: year)),
            BankHoliday(name: "Spring bank holiday", date: lastMonday(inMonth: 5, of: year)),
        ] + observed([christmas, boxing])
    }

    private static func newYear(_ year: Int) -> BankHoliday {
        BankHoliday(name: "New Year’s Day", date: CivilDate(existingYear: year, month: 1, day: 1))
    }

    private static func easterMonday(_ year: Int) -> BankHoliday {
        BankHoliday(name: "Easter Monday", date: Easter.sunday(of: year).adding(days: 1))
    }

    private static func lateSummer(_ year: Int) -> BankHoliday {
        BankHoliday(name: "Summer bank holiday", date: lastMonday(inMonth: 8, of: year))
    }
}

extension BankHolidayRule {
    /// Moves what falls on a weekend to the next weekday that is still free.
    ///
    /// A day that needs no substitute keeps its place: when Christmas Day is a Sunday, Boxing Day stays
    /// on the Monday and Christmas Day is kept on the Tuesday.
    private static func observed(_ neighbours: [BankHoliday]) -> [BankHoliday] {
        var taken = Set(neighbours.map(\.date).filter { !$0.weekday.isWeekend })
        return neighbours.map { holiday in
            guard holiday.date.weekday.isWeekend else { return holiday }

            var substitute = holiday.date
            while substitute.weekday.isWeekend || taken.contains(substitute) {
                substitute = substitute.adding(days: 1)
            }
            taken.insert(substitute)
            return BankHoliday(name: holiday.name, date: substitute)
        }
    }

    private static func firstMonday(inMonth month: Int, of year: Int) -> CivilDate {
        monday(onOrBefore: CivilDate(existingYear: year, month: month, day: 7))
    }

    private static func lastMonday(inMonth month: Int, of year: Int) -> CivilDate {
        let days = Gregorian.days(inMonth: month, of: year)
        return monday(onOrBefore: CivilDate(existingYear: year, month: month, day: days))
    }

    private static func monday(onOrBefore date: CivilDate) -> CivilDate {
        date.adding(days: Weekday.monday.rawValue - date.weekday.rawValue)
    }
}
