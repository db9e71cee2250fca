import Dispatch
import Glibc
import Testing

@testable import Loop

/// Each test signals a process of its own.
struct `The signals of a service` {
    @Test func `become requests, again and again`() async {
        await #expect(processExitsWith: .success) {
            let heard = await Hearing()

            for _ in 0..<100 {
                #expect(await heard.request(after: SIGHUP) == .reload)
                #expect(await heard.request(after: SIGTERM) == .stop)
                #expect(await heard.request(after: SIGINT) == .stop)
            }
        }
    }

    @Test func `do not include a broken pipe, which is an error of the write`() async {
        await #expect(processExitsWith: .success) {
            let heard = await Hearing()
            var ends: [Int32] = [0, 0]
            #expect(pipe(&ends) == 0)
            close(ends[0])

            #expect(write(ends[1], "x", 1) == -1)
            #expect(errno == EPIPE)
            #expect(await heard.request(after: SIGTERM) == .stop)
        }
    }
}

/// Hears the signals of its process.
private final class Hearing {
    private let signals: Signals
    private let requests: AsyncStream<Signals.Request>

    init() async {
        let (requests, requested) = AsyncStream<Signals.Request>.makeStream()
        let (listening, listens) = AsyncStream<Int32>.makeStream()
        self.requests = requests
        signals = Signals(
            queue: DispatchQueue(label: "signals"),
            onListening: { listens.yield($0) },
            onRequest: { requested.yield($0) }
        )
        #expect(await listening.prefix(3).reduce(into: Set<Int32>()) { $0.insert($1) } == [SIGHUP, SIGTERM, SIGINT])
    }

    func request(after number: Int32) async -> Signals.Request? {
        kill(getpid(), number)
        return await requests.first { _ in true }
    }
}
