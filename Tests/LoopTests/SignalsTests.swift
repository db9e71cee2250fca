import Dispatch
import Glibc
import Loop
import Testing

/// Each test signals a process of its own.
struct `The signals of a service` {
    @Test func `become requests, again and again`() async {
        await #expect(processExitsWith: .success) {
            let heard = Hearing()

            for _ in 0..<100 {
                #expect(await heard.request(after: SIGHUP) == .reload)
                #expect(await heard.request(after: SIGTERM) == .stop)
                #expect(await heard.request(after: SIGINT) == .stop)
            }
        }
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func `end nothing from the moment they are listened to`(number: Int32) async {
        await #expect(processExitsWith: .success) { [number = number as Int32] in
            #expect(await Hearing().request(after: number) == .stop)
        }
    }

    @Test func `do not include a broken pipe, which is an error of the write`() async {
        await #expect(processExitsWith: .success) {
            let heard = Hearing()
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

    init() {
        let (requests, requested) = AsyncStream<Signals.Request>.makeStream()
        self.requests = requests
        signals = Signals(queue: DispatchQueue(label: "signals")) { requested.yield($0) }
    }

    func request(after number: Int32) async -> Signals.Request? {
        kill(getpid(), number)
        return await requests.first { _ in true }
    }
}
