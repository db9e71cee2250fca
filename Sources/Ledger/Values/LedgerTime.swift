package import CivilCalendar

/// An instant as the ledger keeps it: local civil time for people, Unix seconds for what must be told apart when clocks change.
package struct LedgerTime: Sendable, Hashable {
    /// Kept to the minute.
    package var civil: CivilMoment
    /// Seconds since 1970-01-01T00:00:00Z.
    package var unix: Int64

    package init(civil: CivilMoment, unix: Int64) {
        self.civil = civil
        self.unix = unix
    }
}
