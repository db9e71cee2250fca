package import Obligations

/// What became of one letter.
package struct LetterOutcome: Sendable, Equatable {
    /// The letter's name.
    package var name: String
    package var result: Result

    package enum Result: Sendable, Equatable {
        case delivered
        /// Nil where nothing tells why.
        case failed(DeliveryFailure?)
        case corrupt

        var state: LetterState {
            switch self {
            case .delivered: .delivered
            case .failed: .failed
            case .corrupt: .corrupt
            }
        }

        var failure: DeliveryFailure? {
            switch self {
            case .failed(let failure): failure
            case .delivered, .corrupt: nil
            }
        }
    }

    package init(name: String, result: Result) {
        self.name = name
        self.result = result
    }
}
