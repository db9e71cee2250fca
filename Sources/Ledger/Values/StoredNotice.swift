package import CivilCalendar
package import Obligations

/// One rung as the ledger holds it, with the letters that carry it.
package struct StoredNotice: Sendable, Equatable {
    package var identity: Notice.Identity
    /// Nil for a rung that was passed over.
    package var kind: Notice.Kind?
    package var level: Int
    /// The roles that hear.
    package var roles: [RoleReference]
    package var decided: CivilMoment
    package var fate: Fate
    /// Empty for a notice that nobody has an address for.
    package var letters: [StoredLetter]

    /// How far a notice has come.
    package enum Fate: Sendable, Equatable {
        /// Its letters are not all in the spool yet.
        case decided
        case said(CivilMoment)
        case superseded(by: String)
    }

    package init(
        identity: Notice.Identity, kind: Notice.Kind?, level: Int, roles: [RoleReference], decided: CivilMoment,
        fate: Fate, letters: [StoredLetter] = []
    ) {
        self.identity = identity
        self.kind = kind
        self.level = level
        self.roles = roles
        self.decided = decided
        self.fate = fate
        self.letters = letters
    }
}
