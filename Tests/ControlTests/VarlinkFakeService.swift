import Control
import Synchronization

/// A service that answers as the test says, and tells what it is asked.
final class FakeService: ControlService {
    typealias Answer = @Sendable (Interface.Request, Caller) async throws -> Interface.Reply

    /// What a follower does.
    enum Following: Equatable {
        case began
        case ended
    }

    let asked = Events<Interface.Request>()
    let following = Events<Following>()

    private let answer: Answer
    private let followers = Mutex<[AsyncStream<Interface.Notice>.Continuation]>([])

    init(_ answer: @escaping Answer = { request, _ in try plainReply(to: request) }) {
        self.answer = answer
    }

    func answer(_ request: Interface.Request, from caller: Caller) async throws -> Interface.Reply {
        asked.happened(request)
        return try await answer(request, caller)
    }

    func notices(for caller: Caller) async -> AsyncStream<Interface.Notice> {
        let (stream, follower) = AsyncStream<Interface.Notice>.makeStream()
        follower.onTermination = { [following] _ in following.happened(.ended) }
        followers.withLock { $0.append(follower) }
        following.happened(.began)
        return stream
    }

    func say(_ notice: Interface.Notice) {
        followers.withLock { $0.forEach { $0.yield(notice) } }
    }

    func endNotices() {
        followers.withLock { $0.forEach { $0.finish() } }
    }
}

/// An answer of the right kind to any request that has a short one.
@Sendable func plainReply(to request: Interface.Request) throws -> Interface.Reply {
    switch request {
    case .cases: .cases(.init(cases: []))
    case .silences: .silences(.init(silences: []))
    case .rescan: .rescan(.init(cases: 0, refused: []))
    case .spool: .spool(.init(letters: []))
    case .forget: .forget
    case .removeSilence: .removeSilence
    case .retryLetter: .retryLetter
    default: throw Interface.NotImplemented()
    }
}
