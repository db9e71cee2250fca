extension BankHolidays {
    /// The days that became or ceased to be bank holidays from one edition of a publication to the next.
    package struct Changes: Hashable, Sendable {
        package let added: [CivilDate]
        package let removed: [CivilDate]

        package var isEmpty: Bool { added.isEmpty && removed.isEmpty }
    }

    /// What has changed since an older edition for the same division.
    ///
    /// A day that was computed and is now published is no change: no due date moves by it.
    package func changes(from older: BankHolidays) -> Changes {
        let years = decidedYears.union(older.decidedYears)
        let now = Set(years.flatMap { dates(in: $0) })
        let before = Set(years.flatMap { older.dates(in: $0) })
        return Changes(added: now.subtracting(before).sorted(), removed: before.subtracting(now).sorted())
    }
}
