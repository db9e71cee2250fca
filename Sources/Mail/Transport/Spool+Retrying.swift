/// A letter in `sending` that a person's word takes out of there; locked for as long as this value lives, so that no
/// courier touches it meanwhile.
package struct ReleasedLetter: Sendable {
    package let name: LetterName
    let file: Descriptor
}

/// What became of an attempt to take a letter out of `sending`.
package enum Release: Sendable {
    case released(ReleasedLetter)
    /// The courier has it in hand at this moment.
    case inHand
    /// It is not there.
    case gone
}

extension Spool {
    /// Takes hold of a letter in `sending`, unless the courier has it.
    package mutating func release(_ name: LetterName) throws(SpoolError) -> Release {
        try refresh()
        switch try lock(name, in: .sending) {
        case .locked(let file): return .released(ReleasedLetter(name: name, file: file))
        case .busy: return .inHand
        case .gone, .foreign: return .gone
        }
    }

    /// Puts a letter back into the queue with all its attempts.
    ///
    /// A crash between the two steps leaves it in `sending` without a stroke, from where the next courier puts it back.
    package mutating func retry(_ letter: ReleasedLetter) throws(SpoolError) {
        try mark(letter.file, Transmissions(0), in: .sending)
        try requeue(letter.name)
    }

    /// Whether a letter in `sending` may have gone out as often as is allowed, and nobody has it in hand.
    package mutating func isHeld(_ name: LetterName) throws(SpoolError) -> Bool {
        guard case .released(let letter) = try release(name) else { return false }
        do {
            return try letter.file.transmissions().areSpent
        } catch {
            throw SpoolError(.read, .sending, error)
        }
    }
}
