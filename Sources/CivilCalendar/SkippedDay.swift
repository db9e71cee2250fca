/// A day that is passed over when working days are counted, with the reason.
package struct SkippedDay: Hashable, Sendable {
    package let date: CivilDate
    package let reason: NonWorkingReason

    package init(date: CivilDate, reason: NonWorkingReason) {
        self.date = date
        self.reason = reason
    }
}
