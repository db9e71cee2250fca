/// What became of one letter.
package struct LetterOutcome: Sendable, Equatable {
    /// The letter's name.
    package var name: String
    package var result: Result

    package enum Result: Sendable, Equatable {
        case delivered(reply: String?)
        case failed(reply: String?)
        case corrupt

        var state: LetterState {
            switch self {
            case .delivered: .delivered
            case .failed: .failed
            case .corrupt: .corrupt
            }
        }

        var reply: String? {
            switch self {
            case .delivered(let reply), .failed(let reply): reply
            case .corrupt: nil
            }
        }
    }

    package init(name: String, result: Result) {
        self.name = name
        self.result = result
    }
}
