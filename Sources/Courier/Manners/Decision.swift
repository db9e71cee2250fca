package import Mail

/// What to do about a letter after an attempt, and what people have to hear.
package struct Decision: Sendable, Equatable {
    package let step: Step
    package let news: [News]

    /// Where the letter goes.
    package enum Step: Sendable, Equatable {
        case sent
        /// To `failed`, with this reply beside it.
        case failed(Reply)
        /// Back to the queue. An attempt that may have gone out stays counted.
        case putBack(mayHaveGoneOut: Bool)
        /// It stays in `sending`: one copy more could be one too many.
        case hold
    }

    /// Something that is said once.
    package enum News: Sendable, Equatable {
        case undelivered(LetterName, Reply)
        case held(LetterName)
        /// A letter was put off so often that a person may want to know why.
        case delayed(LetterName, Reply)
        /// A letter may have gone out and will be repeated.
        case uncertain(LetterName, Reply)
        case serverLost(Reply)
        case serverBack
    }
}
