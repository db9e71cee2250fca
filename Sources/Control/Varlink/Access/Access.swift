/// What a peer may do, and why.
package enum Access: Sendable, Equatable {
    /// Everything.
    case change(Grounds)
    /// Ask, but change nothing.
    case look(Grounds)
    case denied(Denial)

    /// What the right rests on.
    package enum Grounds: Sendable, Equatable {
        case root
        /// The user that the daemon itself runs as.
        case ownUser
        case memberOf(group: String)
    }

    /// Why there is no right.
    package enum Denial: Sendable, Equatable {
        /// The kernel shows a user it cannot name: 65534 stands for anyone of another user namespace.
        case unknownUser
        case inNoGroup
    }
}
