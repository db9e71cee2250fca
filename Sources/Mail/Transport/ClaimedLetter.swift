/// A letter that the courier has in hand: moved to `sending`, and locked for as long as this value lives.
package struct ClaimedLetter: Sendable {
    package let name: LetterName
    /// Complete, and compared with the name.
    package let bytes: [UInt8]
    /// This attempt counted.
    package let transmissions: Transmissions
    /// The open file; its lock tells the daemon that somebody is at work.
    let file: Descriptor
}

/// What became of an attempt to take a letter in hand.
package enum Claim: Sendable {
    case claimed(ClaimedLetter)
    /// Not the letter that its name speaks of; it was set aside in `corrupt`.
    case damaged
    /// It may have gone out as often as is allowed; it was moved to `sending`, where letters are held.
    case spent
    /// Somebody else has it in hand.
    case busy
    /// It is no longer there.
    case gone
}
