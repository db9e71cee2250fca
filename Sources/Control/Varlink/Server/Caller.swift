/// Who asks, for the record of what was changed.
package struct Caller: Sendable, Equatable {
    /// Who the kernel says it is.
    package let peer: Peer
    /// What the caller may do; never `denied`, because then nothing is asked.
    package let access: Access

    package init(peer: Peer, access: Access) {
        self.peer = peer
        self.access = access
    }

    /// Whether the caller may call methods that change something.
    package var mayChange: Bool {
        if case .change = access { true } else { false }
    }
}
