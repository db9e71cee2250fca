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
        switch behaviour {
        case "dot:hang": limits.end = .seconds(2)
        case "silent", "babble", "mail:hang", "rcpt:hang", "data:hang":
            limits.command = .seconds(2)
            limits.conversation = .seconds(10)
        default: break
        }
        return limits
    }
}

extension Transport {
    func carry(_ letter: TestLetter, mayGoOn: @escaping () -> Bool = { true }) -> Outcome {
        guard let envelope = try? TestLetter.envelope() else { return .unreachable(Reply("no envelope")) }
        return carry(letter.bytes, envelope, mayGoOn: mayGoOn)
    }
}
