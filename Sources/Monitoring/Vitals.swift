import CivilCalendar
package import Clock
package import Control

/// How Casewatch fares, in the numbers that monitoring looks at.
package struct Vitals: Sendable {
    private(set) var values: [Vital: Int] = [:]
    /// The parts of the program that do not work.
    let faultyParts: [String]

    /// - Parameter waitingSince: when the oldest letter that still waits was decided; nil where none waits.
    package init(_ status: Interface.StatusReply, waitingSince: Instant?) {
        faultyParts = Set(status.faults.map(\.part)).sorted()
        values = [
            .cases: status.cases, .open: status.open, .overdue: status.overdue, .refused: status.refused.numberOfFiles,
            .queued: status.queued, .failed: status.failed, .faults: faultyParts.count,
            .warnings: status.warnings.count - status.faults.count - (status.lettersWait == nil ? 0 : 1),
        ]
        let now = Instant(rfc3339: status.now)
        // How long letters wait that are to wait says nothing.
        if status.lettersWait != .byIntention {
            values[.age] = now.map { now in waitingSince.map { max(0, Int($0.seconds(until: now))) } ?? 0 }
        }
        if let today = CivilDate(status.now.prefix(10)), let last = CivilDate(status.holidaysUntil) {
            values[.holidays] = today.days(until: last)
        }
    }

    /// As a daemon tells of them, which knows each letter.
    package init(_ status: Interface.StatusReply, letters: [Interface.Letter]) {
        let waiting = letters.filter { [.intended, .queued, .sending].contains($0.state) }
        self.init(status, waitingSince: waiting.compactMap { Instant(rfc3339: $0.created) }.min())
    }
}
