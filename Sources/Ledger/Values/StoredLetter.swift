package import CivilCalendar
package import Obligations

/// A letter as the ledger holds it, without its bytes.
package struct StoredLetter: Sendable, Equatable {
    package var identity: String
    package var name: String
    package var recipient: MailAddress
    package var roles: [RoleName]
    package var digest: String
    /// In bytes.
    package var size: Int
    package var created: LedgerTime
    package var state: LetterState
    /// How often it was put into the spool.
    package var attempts: Int
    /// How often it was sent once more although it may have gone out.
    package var repeats: Int
    /// Why it did not arrive when it was last tried to the end.
    package var failure: DeliveryFailure?
    /// When its outcome was recorded.
    package var ended: CivilMoment?

    package init(
        identity: String, name: String, recipient: MailAddress, roles: [RoleName], digest: String, size: Int,
        created: LedgerTime, state: LetterState, attempts: Int = 0, repeats: Int = 0, failure: DeliveryFailure? = nil,
        ended: CivilMoment? = nil
    ) {
        self.identity = identity
        self.name = name
        self.recipient = recipient
        self.roles = roles
        self.digest = digest
        self.size = size
        self.created = created
        self.state = state
        self.attempts = attempts
        self.repeats = repeats
        self.failure = failure
        self.ended = ended
    }
}

/// How far a letter has come.
package enum LetterState: String, Sendable, CaseIterable {
    /// Decided; its file may or may not lie in the spool.
    case intended
    case spooled
    /// A mail server took it: the end.
    case delivered
    case failed
    /// Its file was not what was decided, and was set aside.
    case corrupt
}

/// A letter not yet ended, with the bytes that its file must have.
package struct UnfinishedLetter: Sendable, Equatable {
    package var letter: StoredLetter
    package var bytes: [UInt8]

    package init(letter: StoredLetter, bytes: [UInt8]) {
        self.letter = letter
        self.bytes = bytes
    }
}
