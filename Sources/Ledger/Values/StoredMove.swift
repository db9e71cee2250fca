package import CivilCalendar
package import Obligations

/// How a due date moved, as the ledger holds it.
package struct StoredMove: Sendable, Equatable {
    package var reference: CaseReference
    package var key: InstanceKey
    package var move: Move
    /// The episode that the move began; one move each.
    package var episode: Int
    package var at: CivilMoment

    package init(reference: CaseReference, key: InstanceKey, move: Move, episode: Int, at: CivilMoment) {
        self.reference = reference
        self.key = key
        self.move = move
        self.episode = episode
        self.at = at
    }
}
