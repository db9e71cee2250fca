/// The rules of the proleptic Gregorian calendar, as arithmetic on plain numbers.
enum Gregorian {
    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1970-01-01 to a date that exists, of the year 1 or later.
    ///
    /// Years are counted from 1 March, so that a leap day is the last day of its year and
    /// the lengths of the months before it follow one straight line (153 days in five months).
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let dayOfMarchYear = (153 * marchMonth + 2) / 5 + day - 1
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return 365 * marchYear + leapDays + dayOfMarchYear - daysToEpoch
    }

    /// The date of a day number; the inverse of `dayNumber(year:month:day:)`.
    static func date(ofDayNumber dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let daysSinceStart = dayNumber + daysToEpoch
        let (era, dayOfEra) = daysSinceStart.quotientAndRemainder(dividingBy: daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfMarchYear + 2) / 153
        let day = dayOfMarchYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// Days in 400 years, after which the calendar repeats.
    private static let daysPerEra = 146_097

    /// Days from 1 March of the year 0 to 1970-01-01.
    private static let daysToEpoch = 719_468
}
