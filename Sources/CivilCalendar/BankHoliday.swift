/// A bank holiday with its name, as GOV.UK writes it.
package struct BankHoliday: Hashable, Sendable {
    package let name: String
    package let date: CivilDate

    package init(name: String, date: CivilDate) {
        self.name = name
        self.date = date
    }
}
