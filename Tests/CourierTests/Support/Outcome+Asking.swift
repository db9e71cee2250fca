import Foundation

@testable import Courier
@testable import Mail

extension Outcome {
    enum Kind: Equatable { case delivered, temporary, unreachable, permanent, uncertain }

    var kind: Kind {
        switch self {
        case .delivered: .delivered
        case .temporary: .temporary
        case .unreachable: .unreachable
        case .permanent: .permanent
        case .uncertain: .uncertain
        }
    }

    var reply: Reply {
        switch self {
        case .delivered(let reply), .temporary(let reply), .unreachable(let reply), .permanent(let reply),
            .uncertain(let reply):
            reply
        }
    }

    var isDelivered: Bool { kind == .delivered }
}

extension Limits {
    /// Short enough for a test to wait for.
    static let short = Limits(
        connect: .milliseconds(300), command: .milliseconds(300), conversation: .milliseconds(1_500),
        end: .milliseconds(300))
}

extension Transport {
    func carry(_ letter: TestLetter, mayGoOn: @escaping () -> Bool = { true }) -> Outcome {
        guard let envelope = try? TestLetter.envelope() else { return .unreachable(Reply("no envelope")) }
        return carry(letter.bytes, envelope, mayGoOn: mayGoOn)
    }
}
