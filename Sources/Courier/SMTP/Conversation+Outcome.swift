import Obligations

extension Conversation {
    /// What became of the letter.
    ///
    /// - Parameter trouble: what is known when the server said nothing that explains it.
    func outcome(trouble: Reply) -> Outcome {
        guard isAnswered, let reply = answer, let code = reply.code else { return silence(trouble) }
        switch stage {
        case .connecting: return .unreachable(trouble)
        case .session: return .unreachable(code < 400 ? trouble : reply.meaning(trouble.text))
        case .sender: return Self.ofSender(reply, code, trouble)
        case .recipient, .data: return Self.ofLetter(reply, code) ?? .temporary(trouble)
        // A server that answers before it has the letter refuses it.
        case .body: return Self.ofLetter(reply, code) ?? .temporary(trouble)
        case .end where (200..<300).contains(code): return .delivered(reply)
        case .end: return Self.ofLetter(reply, code) ?? .uncertain(reply)
        }
    }

    private var answer: Reply? { reply.isEmpty ? nil : Reply(lines: reply) }

    /// Nothing was answered to what was said last.
    private func silence(_ trouble: Reply) -> Outcome {
        switch stage {
        case .connecting, .session, .sender: .unreachable(trouble)
        case .recipient, .data, .body: .temporary(trouble)
        case .end: .uncertain(trouble)
        }
    }

    /// The sender is the same in every letter, so a server that refuses it refuses them all; but it may refuse the size,
    /// which is announced with the sender.
    private static func ofSender(_ reply: Reply, _ code: Int, _ trouble: Reply) -> Outcome {
        switch (code, reply.enhanced?.description) {
        case (..<400, _): .unreachable(trouble)
        case (552, _), (_, "5.3.4"), (_, "5.2.3"): .permanent(reply)
        default: .unreachable(reply.meaning("the mail server takes no letters from this sender; check 'from'"))
        }
    }

    private static func ofLetter(_ reply: Reply, _ code: Int) -> Outcome? {
        switch code {
        // Asks for a password, or for encryption: no letter is to blame.
        case 530, 535, 538: .unreachable(reply.meaning("the mail server wants to know who sends; check 'smtp'"))
        case 400..<500: .temporary(reply)
        case 500..<600: .permanent(reply)
        default: nil
        }
    }
}
