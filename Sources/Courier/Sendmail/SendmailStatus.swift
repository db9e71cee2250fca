import Obligations

/// What the exit status of sendmail means for the letter (`sysexits.h`).
struct SendmailStatus: Equatable {
    private let code: Int32

    init(_ code: Int32) {
        self.code = code
    }

    /// - Parameter words: what the command wrote, which is kept but not said to the journal.
    func outcome(saying words: String) -> Outcome {
        if let refusal { return .permanent(Reply(refusal.rawValue, details: words)) }
        let reply = Reply("sendmail ended with status \(code): \(meaning)", details: words)
        return switch code {
        case 0: .delivered(reply)
        case 75: .temporary(reply)
        // Nothing that a letter can cause: the command, its rights or the system behind it.
        default: .unreachable(reply)
        }
    }

    /// What only this letter can have caused.
    private var refusal: DeliveryFailure.OwnWords? {
        switch code {
        case 65: .unfitForSendmail
        case 67: .unknownToSendmail
        case 68: .domainUnknownToSendmail
        default: nil
        }
    }

    private var meaning: String {
        switch code {
        case 0: "taken"
        case 64: "it was called in a way that it does not know"
        case 66: "it could not read the letter"
        case 69: "the mail system cannot be used"
        case 70: "it has an error"
        case 71: "the operating system refused it something"
        case 72: "one of its files is missing"
        case 73: "it cannot write to the mail queue"
        case 74: "it could not read or write"
        case 75: "it cannot take the letter now"
        case 76: "the mail system answered nonsense"
        case 77: "it has not the rights that it needs"
        case 78: "it is not configured rightly"
        default: "a status that sendmail should not give"
        }
    }
}
