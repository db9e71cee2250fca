package import Obligations

/// Everything one instant decided, written in one transaction.
package struct LedgerEntry: Sendable {
    package var time: LedgerTime
    package var notices: [Notice]
    package var superseded: [SupersededRung]
    package var dues: [DerivedDue]
    package var moves: [RecordedMove]
    package var alarms: [Alarm]
    package var letters: [IntendedLetter]

    package init(
        time: LedgerTime, notices: [Notice] = [], superseded: [SupersededRung] = [], dues: [DerivedDue] = [],
        moves: [RecordedMove] = [], alarms: [Alarm] = [], letters: [IntendedLetter] = []
    ) {
        self.time = time
        self.notices = notices
        self.superseded = superseded
        self.dues = dues
        self.moves = moves
        self.alarms = alarms
        self.letters = letters
    }
}

/// What of an entry the ledger did not hold before.
package struct Novelty: Sendable, Equatable {
    package var notices: [Notice.Identity]
    package var alarms: [Alarm]
    /// Names of letters.
    package var letters: [String]

    package init(notices: [Notice.Identity] = [], alarms: [Alarm] = [], letters: [String] = []) {
        self.notices = notices
        self.alarms = alarms
        self.letters = letters
    }
}

/// A rung that is not said because something else says it.
package struct SupersededRung: Sendable, Equatable {
    package var identity: Notice.Identity
    package var level: Int
    /// The more severe rung, or the word for what says it instead.
    package var reason: String

    package init(identity: Notice.Identity, level: Int, reason: String) {
        self.identity = identity
        self.level = level
        self.reason = reason
    }
}

/// The due date of one instance with what gave it.
package struct DerivedDue: Sendable, Equatable {
    package var reference: CaseReference
    package var key: InstanceKey
    package var known: KnownDue

    package init(reference: CaseReference, key: InstanceKey, known: KnownDue) {
        self.reference = reference
        self.key = key
        self.known = known
    }
}

/// A due date of one instance that moved.
package struct RecordedMove: Sendable, Equatable {
    package var reference: CaseReference
    package var key: InstanceKey
    package var move: Move
    /// The episode that the move began; one move each.
    package var episode: Int

    package init(reference: CaseReference, key: InstanceKey, move: Move, episode: Int) {
        self.reference = reference
        self.key = key
        self.move = move
        self.episode = episode
    }
}
