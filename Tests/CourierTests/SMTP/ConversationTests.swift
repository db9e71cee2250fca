import Testing

@testable import Courier

/// What was said is told line by line; nothing here is connected to anything.
struct `A conversation with a mail server` {
    private let start = ContinuousClock.now
    private let trouble = Reply("trouble")

    @Test(arguments: [
        (Conversation.Stage.connecting, 29, true), (.connecting, 31, false),
        (.session, 59, true), (.session, 61, false), (.data, 59, true), (.data, 61, false), (.body, 61, false),
        (.end, 599, true), (.end, 601, false),
    ])
    func `has a limit for each part`(_ stage: Conversation.Stage, _ seconds: Int, _ isInTime: Bool) {
        var conversation = conversation(at: stage)

        let answer = conversation.isInTime(.standard, at: start + .seconds(seconds))

        #expect(answer == isInTime)
        #expect(conversation.isOverdue == !isInTime)
    }

    @Test func `has a limit for a server that trickles`() {
        var conversation = conversation(at: .session)
        for second in stride(from: 50, through: 350, by: 50) {
            conversation.received("250-more".utf8, at: start + .seconds(second))
        }

        let isInTime = conversation.isInTime(.standard, at: start + .seconds(350))
        #expect(!isInTime)
    }

    @Test func `takes the lines of a reply together`() {
        var conversation = conversation(at: .recipient)

        conversation.received("550-5.1.1 Nobody\r\n".utf8, at: start)
        #expect(!conversation.isAnswered)
        conversation.received("550 5.1.1 of that name\r\n".utf8, at: start)

        let reply = Reply(lines: ["550-5.1.1 Nobody", "550 5.1.1 of that name"])
        #expect(conversation.outcome(trouble: trouble) == .permanent(reply))
    }

    @Test func `does not take the goodbye for an answer`() {
        var conversation = conversation(at: .end)

        conversation.sent("QUIT".utf8, at: start)
        conversation.received("250 Bye".utf8, at: start)

        #expect(conversation.outcome(trouble: trouble) == .uncertain(trouble))
    }

    @Test(arguments: [
        (Conversation.Stage.connecting, Outcome.Kind.unreachable), (.session, .unreachable), (.sender, .unreachable),
        (.recipient, .temporary), (.data, .temporary), (.body, .temporary), (.end, .uncertain),
    ])
    func `means by silence what its part can mean`(_ stage: Conversation.Stage, _ kind: Outcome.Kind) {
        #expect(conversation(at: stage).outcome(trouble: trouble).kind == kind)
    }

    @Test func `is not sure of a letter that was answered with nonsense`() {
        var conversation = conversation(at: .end)

        conversation.received("what letter".utf8, at: start)
        #expect(conversation.outcome(trouble: trouble) == .uncertain(trouble))
        conversation.received("354 Go on".utf8, at: start)

        #expect(conversation.outcome(trouble: trouble).kind == .uncertain)
    }

    private func conversation(at stage: Conversation.Stage) -> Conversation {
        var conversation = Conversation(at: start)
        switch stage {
        case .connecting: break
        case .session: conversation.connected(at: start)
        case .sender: conversation.sent("MAIL FROM:<a@b>".utf8, at: start)
        case .recipient: conversation.sent("RCPT TO:<a@b>".utf8, at: start)
        case .data: conversation.sent("DATA".utf8, at: start)
        case .body: conversation.handedOver(isEverything: false, at: start)
        case .end: conversation.handedOver(isEverything: true, at: start)
        }
        return conversation
    }
}
