import CivilCalendar

/// How many duties there are, waiting ones left out, and how they stand.
package struct Tally: Sendable, Equatable {
    package var instances = 0
    package var open = 0
    package var overdue = 0
    /// Those whose dates rest on bank holidays that are not yet published.
    package var provisional = 0

    package init() {}

    mutating func count(_ instance: Instance, basis: Basis, on today: CivilDate) {
        instances += 1
        if instance.isProvisional { provisional += 1 }
        if instance.isLate(under: basis, on: today) {
            overdue += 1
        } else if instance.state.isOwed {
            open += 1
        }
    }

    package static func += (sum: inout Tally, other: Tally) {
        sum.instances += other.instances
        sum.open += other.open
        sum.overdue += other.overdue
        sum.provisional += other.provisional
    }

    package static func -= (sum: inout Tally, other: Tally) {
        sum.instances -= other.instances
        sum.open -= other.open
        sum.overdue -= other.overdue
        sum.provisional -= other.provisional
    }
}
