/// When Easter is.
package enum Easter {
    /// Easter Sunday of a year 1...9999, by the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
    package static func sunday(of year: Int) -> CivilDate {
        let yearOfCycle = year % 19
        let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
        let skippedLeapDays = century - century / 4
        let moonCorrection = (8 * century + 13) / 25
        let epact = (19 * yearOfCycle + skippedLeapDays - moonCorrection + 15) % 30
        let daysToSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (yearOfCycle + 11 * epact + 22 * daysToSunday) / 451
        let daysAfterMarch22 = epact + daysToSunday - 7 * lateMoon
        return CivilDate(existingYear: year, month: 3, day: 22).adding(days: daysAfterMarch22)
    }
}
