package import CivilCalendar
package import Obligations

/// How often the due date of an instance has moved, and when it was last written down anew.
package struct DueTime: Sendable, Equatable {
    package var reference: CaseReference
    package var key: InstanceKey
    /// Raised by one each time the due date moves.
    package var episode: Int
    /// As local civil time.
    package var since: CivilMoment

    package init(reference: CaseReference, key: InstanceKey, episode: Int, since: CivilMoment) {
        self.reference = reference
        self.key = key
        self.episode = episode
        self.since = since
    }
}
