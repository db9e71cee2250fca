package import CivilCalendar
package import Obligations

/// How often and when the due dates of cases were last written down anew, as a ledger remembers.
package struct DueHistory: Sendable {
    package var dates: [CaseReference: [InstanceKey: Written]]

    /// When one due date became what it is.
    package struct Written: Sendable, Equatable {
        /// Raised by one each time the due date moves.
        package var episode: Int
        /// As local civil time.
        package var since: CivilMoment

        package init(episode: Int, since: CivilMoment) {
            self.episode = episode
            self.since = since
        }
    }

    package init(dates: [CaseReference: [InstanceKey: Written]] = [:]) {
        self.dates = dates
    }
}
