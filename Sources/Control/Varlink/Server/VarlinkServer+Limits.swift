extension VarlinkServer {
    /// What a client may make the daemon hold, and for how long.
    package struct Limits: Sendable, Equatable {
        /// Connections of callers who may at least look; one more is closed at once.
        package var connections = 64
        /// Connections of anyone else, who wait for nothing but their refusal.
        ///
        /// They have a count of their own so that strangers cannot take the places of operators.
        package var strangers = 8
        /// The longest request, in bytes.
        package var requestBytes = 64 * 1024
        /// How long a client may say nothing between its calls.
        package var idle = Duration.seconds(60)
        /// How long a request may take to arrive, from its first byte to its last.
        package var request = Duration.seconds(5)
        /// How long the peer may take to read the next piece (64 KiB) of what it is sent.
        package var write = Duration.seconds(5)
        /// How long the peer may take to read all it is sent.
        package var reply = Duration.seconds(120)
        /// How much may wait for a reader before the next reply.
        ///
        /// The reply itself may be of any length.
        package var unsentBytes = 8 * 1024 * 1024
        /// How many answers that grow with the number of cases may be under way at once; others wait their turn.
        package var largeReplies = 4
        /// How long the server rests when it cannot accept connections, for want of descriptors.
        package var acceptPause = Duration.seconds(1)
        /// How long stopping waits for answers that are under way.
        package var stop = Duration.seconds(2)

        package init() {}
    }
}
