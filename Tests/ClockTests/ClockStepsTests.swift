import Dispatch
import Glibc
import Synchronization
import Testing

@testable import Clock

/// The machine's clock is not for a test to set, so a pipe stands for the kernel's news: `s` is a step.
struct `News of clock steps` {
    private let queue = DispatchQueue(label: "daemon")
    private let happenings: AsyncStream<String>
    private let happened: AsyncStream<String>.Continuation
    private let news: Int32
    private let reader: Int32

    init() {
        (happenings, happened) = AsyncStream.makeStream()
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        (reader, news) = (ends[0], ends[1])
    }

    private func watching() throws -> ClockSteps {
        try ClockSteps(
            queue: queue,
            open: { reader },
            take: { descriptor in
                var byte: UInt8 = 0
                _ = read(descriptor, &byte, 1)
                happened.yield("took \(Unicode.Scalar(byte))")
                return byte == UInt8(ascii: "s") ? 1 : 0
            },
            onStep: { happened.yield("step") }
        )
    }

    @Test func `come once for each step, and not when there was none`() async throws {
        let watching = try watching()
        defer { close(news) }

        write(news, "snss", 4)

        let expected = ["took s", "step", "took n", "took s", "step", "took s", "step"]
        #expect(await happenings.prefix(expected.count).reduce(into: []) { $0.append($1) } == expected)
        withExtendedLifetime(watching) {}
    }

    @Test func `end with the descriptor closed`() async throws {
        var watching: ClockSteps? = try watching()
        #expect(watching != nil)

        watching = nil

        // Nobody holds the reading end any more: poll reports an error for the writing one.
        var request = pollfd(fd: news, events: 0, revents: 0)
        #expect(poll(&request, 1, 60_000) == 1)
        #expect(Int32(request.revents) & POLLERR != 0)
        close(news)
    }

    @Test func `need a descriptor from the kernel`() {
        #expect(throws: ClockSteps.Failure(code: EMFILE)) {
            try ClockSteps(queue: queue, open: { -EMFILE }, take: { _ in 0 }, onStep: {})
        }
        #expect(
            ClockSteps.Failure(code: EMFILE).description == "timerfd_create 'CLOCK_REALTIME': Too many open files"
        )
    }

    @Test func `are promised by the kernel of this machine`() throws {
        withExtendedLifetime(try ClockSteps(queue: queue, onStep: {})) {}
    }
}
