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
    /// Short enough to wait for where a server that behaves like this never answers, and long elsewhere.
    ///
    /// - Parameter behaviour: a step of the plan of `mail_server.py`, or what it is told by `--raw`.
    static func meeting(_ behaviour: String) -> Limits {
        var limits = standard
        let (place, what) = (behaviour.prefix { $0 != ":" }, behaviour.drop { $0 != ":" }.dropFirst())
        guard noReplies.contains(String(what.isEmpty ? place : what)) else { return limits }
        if place == "dot" {
            limits.end = .seconds(2)
        } else {
            limits.command = .seconds(2)
            limits.conversation = .seconds(4)
        }
        return limits
    }

    /// What is said, if anything, is nothing that an end of waiting could be seen by.
    private static let noReplies: Set = [
        "silent", "babble", "hang", "mebibyte", "what letter", "354 Go on", "HTTP/1.1 400 Bad",
    ]
}

extension Transport {
    func carry(_ letter: TestLetter, mayGoOn: @escaping () -> Bool = { true }) -> Outcome {
        guard let envelope = try? TestLetter.envelope() else { return .unreachable(Reply("no envelope")) }
        return carry(letter.bytes, envelope, mayGoOn: mayGoOn)
    }
}
