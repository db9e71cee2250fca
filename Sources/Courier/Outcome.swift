/// What became of handing one letter over.
package enum Outcome: Sendable, Equatable {
    /// A mail server took it.
    case delivered(Reply)
    /// Not this letter, not now.
    case temporary(Reply)
    /// The server as a whole cannot be used at present; that says nothing about this letter.
    case unreachable(Reply)
    /// Never this letter.
    case permanent(Reply)
    /// It was handed over and no answer came: it may have gone out.
    case uncertain(Reply)
}
