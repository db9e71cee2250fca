extension VarlinkServer {
    /// Something the daemon should know of, though no client is told.
    ///
    /// It carries nothing of what a client sent.
    package enum Incident: Sendable {
        /// The peer may not even look.
        case denied(Peer, Access.Denial)
        /// All places are taken, so the connection was closed at once.
        case tooManyConnections(Peer)
        /// The connection was closed.
        case dropped(Peer, Offence)
        /// Connections cannot be accepted for now, by that `errno`; they wait in the queue.
        case cannotAccept(code: Int32)
        /// The service failed at that method with an error that is not for callers.
        case failed(Interface.Method, any Error)

        /// What a client did to have its connection closed.
        package enum Offence: Sendable, Equatable {
            case oversizedRequest
            case malformedRequest
            /// The rest of a request did not come.
            case slowRequest
            /// What was sent was not read.
            case slowReader
            /// More was waiting to be read than may wait.
            case tooMuchUnread
        }
    }
}
