/// Why a day is not a working day.
package enum NonWorkingReason: Hashable, Sendable {
    case saturday
    case sunday
    case bankHoliday(BankHolidays.Source)
}
