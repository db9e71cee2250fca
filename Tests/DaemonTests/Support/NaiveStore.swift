import CivilCalendar

/// What the cases of a soak owe, worked out again without the program: the first duty of each from its brought, decided and approved days.
struct NaiveStore {
    struct Record {
        var brought: CivilDate
        var decided: CivilDate?
        var approved: CivilDate?

        /// The lines of its case file.
        var events: [String] {
            var events = ["date: \(brought), event: brought-to-chair"]
            if let decided { events.append("date: \(decided), event: review-decided") }
            if let approved { events.append("date: \(approved), event: approved") }
            return events
        }

        /// The last day of the duty that it owes; nil when all is done.
        var due: CivilDate? {
            if decided == nil { return Self.months(1, after: brought) }
            return approved == nil ? decided.map { Self.months(6, after: $0) } : nil
        }

        /// The corresponding date, or the last day before it that there is.
        private static func months(_ count: Int, after date: CivilDate) -> CivilDate {
            let month = date.month - 1 + count
            var day = date.day
            while true {
                if let found = CivilDate(year: date.year + month / 12, month: month % 12 + 1, day: day) { return found }
                day -= 1
            }
        }
    }

    var records: [String: Record] = [:]

    /// How many cases owe something, in time or not.
    func owed(on today: CivilDate) -> (open: Int, overdue: Int) {
        let dues = records.values.compactMap(\.due)
        return (dues.count { $0 >= today }, dues.count { $0 < today })
    }
}
