/// How long each part of a conversation with a mail server may take.
package struct Limits: Sendable, Equatable {
    /// Until the connection stands.
    package var connect: Duration
    /// For each reply, and for each stretch of the letter's bytes.
    package var command: Duration
    /// For everything before the end of the letter: a server that trickles must not hold the others up for ever.
    package var conversation: Duration
    /// For the reply to the end of the letter.
    ///
    /// Long, because a server that answers after the courier has gone has a letter that the courier sends again.
    package var end: Duration

    package static let standard = Limits(
        connect: .seconds(30), command: .seconds(60), conversation: .seconds(300), end: .seconds(600))

    package init(connect: Duration, command: Duration, conversation: Duration, end: Duration) {
        self.connect = connect
        self.command = command
        self.conversation = conversation
        self.end = end
    }
}
