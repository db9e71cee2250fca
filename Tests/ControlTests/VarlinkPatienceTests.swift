@testable import Control
import NIOCore
import NIOEmbedded
import Testing

@Suite struct `Patience with a caller` {
    private let loop = EmbeddedEventLoop()

    @Test func `ends when nothing is said for the idle time`() {
        var patience = Patience(limits: .init())
        var isOver = false
        patience.wait(for: .aCall, on: loop) { isOver = true }
        loop.advanceTime(by: .seconds(59))
        #expect(!isOver)
        loop.advanceTime(by: .seconds(1))
        #expect(isOver)
    }

    @Test func `is not renewed by a part of a call`() {
        var patience = Patience(limits: .init())
        var isOver = false
        for _ in 0..<4 {
            patience.wait(for: .theRestOfACall, on: loop) { isOver = true }
            loop.advanceTime(by: .seconds(1))
        }
        #expect(!isOver)
        patience.wait(for: .theRestOfACall, on: loop) { isOver = true }
        loop.advanceTime(by: .seconds(1))
        #expect(isOver)
    }

    @Test func `is shorter once a call has begun`() {
        var patience = Patience(limits: .init())
        var given: [Patience.Wait] = []
        patience.wait(for: .aCall, on: loop) { given.append(.aCall) }
        loop.advanceTime(by: .seconds(30))
        patience.wait(for: .theRestOfACall, on: loop) { given.append(.theRestOfACall) }
        loop.advanceTime(by: .seconds(5))
        #expect(given == [.theRestOfACall])
        loop.advanceTime(by: .hours(1))
        #expect(given == [.theRestOfACall])
    }

    @Test func `begins anew after a call`() {
        var patience = Patience(limits: .init())
        var isOver = false
        patience.wait(for: .aCall, on: loop) { isOver = true }
        loop.advanceTime(by: .seconds(59))
        patience.stop()
        patience.wait(for: .aCall, on: loop) { isOver = true }
        loop.advanceTime(by: .seconds(59))
        #expect(!isOver)
    }
}

/// Stands for a socket: keeps what is written until the test lets it through.
private final class Valve: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer

    private var waiting: [EventLoopPromise<Void>?] = []

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        waiting.append(promise)
    }

    func letThrough(_ count: Int) {
        for _ in 0..<count { waiting.removeFirst()?.succeed() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        waiting.forEach { $0?.fail(ChannelError.ioOnClosedChannel) }
    }
}

@Suite struct `Patience with a reader` {
    private final class Seen {
        var offences: [VarlinkServer.Incident.Offence] = []
    }

    private let seen = Seen()
    private let valve = Valve()
    private let channel: EmbeddedChannel

    init() throws {
        let guarding = SlowReaderGuard(limits: .init()) { [seen] in seen.offences.append($0) }
        channel = EmbeddedChannel(handlers: [valve, guarding])
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/x")).wait()
    }

    private func frame(pieces: Int) -> VarlinkFrame {
        VarlinkFrame(pieces: [ByteBuffer](repeating: ByteBuffer(repeating: 1, count: 65536), count: pieces))
    }

    private func write(pieces: Int) {
        channel.writeAndFlush(frame(pieces: pieces), promise: nil)
    }

    private func wait(_ time: TimeAmount) {
        channel.embeddedEventLoop.advanceTime(by: time)
    }

    @Test func `ends when a piece is not read in time`() {
        write(pieces: 2)
        wait(.seconds(4))
        #expect(channel.isActive)
        valve.letThrough(1)
        wait(.seconds(4))
        #expect(channel.isActive)
        wait(.seconds(1))
        #expect(!channel.isActive)
        #expect(seen.offences == [.slowReader])
    }

    @Test func `ends when all of it is not read in time, however steadily`() {
        write(pieces: 1000)
        for _ in 0..<29 {
            wait(.seconds(4))
            valve.letThrough(1)
        }
        #expect(channel.isActive)
        wait(.seconds(4))
        #expect(!channel.isActive)
        #expect(seen.offences == [.slowReader])
    }

    @Test func `is not needed when nothing waits to be read`() {
        write(pieces: 2)
        valve.letThrough(2)
        wait(.hours(1))
        #expect(channel.isActive)
    }

    @Test func `begins anew with the next answer`() {
        write(pieces: 1)
        wait(.seconds(4))
        valve.letThrough(1)
        write(pieces: 1)
        wait(.seconds(4))
        #expect(channel.isActive)
        wait(.seconds(1))
        #expect(!channel.isActive)
    }

    @Test func `has room for one answer of any length, and not for more behind it`() {
        write(pieces: 1000)
        #expect(channel.isActive)
        write(pieces: 1)
        #expect(!channel.isActive)
        #expect(seen.offences == [.tooMuchUnread])
    }

    @Test func `has room for many small answers up to the limit`() {
        for _ in 0...128 { write(pieces: 1) }
        #expect(channel.isActive)
        write(pieces: 1)
        #expect(!channel.isActive)
    }

    @Test func `tells the writer when all has been read`() throws {
        let written = channel.eventLoop.makePromise(of: Void.self)
        var isWritten = false
        written.futureResult.assumeIsolated().whenSuccess { isWritten = true }
        channel.writeAndFlush(frame(pieces: 3), promise: written)
        valve.letThrough(2)
        #expect(!isWritten)
        valve.letThrough(1)
        #expect(isWritten)
    }
}
