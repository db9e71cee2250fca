import Testing

@testable import Courier
@testable import Mail

/// The clock is the test's own; nothing here touches a file or a network.
struct `A courier's manners` {
    private let start = ContinuousClock.now
    private let letters: [LetterName]
    private var manners = Manners()
    private var one: LetterName { letters[0] }
    private var two: LetterName { letters[1] }

    init() throws {
        letters = try (1...3).map { try TestLetter($0).name }
        manners.found(letters, at: start)
    }

    @Test func `tries new letters at once, in the order in which they came`() throws {
        var manners = Manners()
        manners.found([letters[2]], at: start)
        manners.found(letters, at: start + .seconds(1))

        #expect(manners.due(at: start + .seconds(1)) == [letters[2], letters[0], letters[1]])
    }

    @Test func `forgets a letter that has left the queue`() {
        var manners = manners
        manners.found([two], at: start)

        #expect(manners.due(at: start) == [two])
        #expect(manners.waiting == 1)
    }

    @Test(arguments: [(1, 300), (2, 600), (3, 1_200), (4, 2_400), (5, 4_000), (6, 4_000), (500, 4_000)])
    func `waits twice as long after each failure, up to a limit`(_ failures: Int, _ seconds: Int) {
        #expect(Patience.standard.wait(afterFailures: failures, jitter: 0) == .seconds(seconds))
    }

    @Test(arguments: [(0.0, 300.0), (0.5, 285), (1, 270), (7, 270)])
    func `takes away up to a tenth of the wait`(_ jitter: Double, _ seconds: Double) {
        let wait = Patience.standard.wait(afterFailures: 1, jitter: jitter)
        #expect(abs(wait / .seconds(1) - seconds) < 0.001)
    }

    @Test func `ends a letter that was taken`() {
        var manners = manners

        let decision = manners.decide(on: .delivered(Reply(lines: ["250 OK"])), of: one, at: start)

        #expect(decision == Decision(step: .sent, news: []))
        #expect(!manners.due(at: start).contains(one))
    }

    @Test func `ends a letter that was refused for good, and says so`() {
        var manners = manners
        let reply = Reply(lines: ["550 5.1.1 Unknown"])

        let decision = manners.decide(on: .permanent(reply), of: one, at: start)

        #expect(decision == Decision(step: .failed(reply), news: [.undelivered(one, reply)]))
    }

    @Test func `tries a letter again after a while, and the others at once`() {
        var manners = manners
        let outcome = Outcome.temporary(Reply(lines: ["450 4.2.1 Busy"]))

        let decision = manners.decide(on: outcome, of: one, at: start)

        #expect(decision == Decision(step: .putBack(mayHaveGoneOut: false), news: []))
        #expect(manners.due(at: start) == [two, letters[2]])
        #expect(!manners.due(at: start + .seconds(299)).contains(one))
        #expect(manners.due(at: start + .seconds(300)).last == one)
    }

    @Test func `sends one probe per interval to a server that is lost, each time another letter`() {
        var manners = manners
        var now = start
        var probes: [LetterName] = []
        for wait in [300, 600, 1_200, 2_400, 4_000, 4_000] {
            let due = manners.due(at: now)
            #expect(due.count == (now == start ? 3 : 1))
            probes += due.prefix(1)
            for name in due.prefix(1) { _ = manners.decide(on: .unreachable(Reply("gone")), of: name, at: now) }
            #expect(manners.due(at: now + .seconds(wait - 1)).isEmpty)
            now = now + .seconds(wait)
            #expect(manners.next == now)
        }

        #expect(probes == letters + letters)
    }

    @Test func `lets everything go when a lost server answers`() {
        var manners = manners
        _ = manners.decide(on: .unreachable(Reply("gone")), of: one, at: start)
        let later = start + .seconds(300)

        let decision = manners.decide(on: .delivered(Reply(lines: ["250 OK"])), of: two, at: later)

        #expect(decision.news == [.serverBack])
        #expect(manners.due(at: later) == [letters[2], one])
        #expect(manners.trouble == nil)
    }

    @Test func `says that the server is lost once, and again when the reason is another`() {
        var manners = manners
        let (gone, refused) = (Reply("gone"), Reply(lines: ["421 4.3.2 Later"]))

        let news = [gone, gone, refused, refused].enumerated().map { index, reply in
            manners.decide(on: .unreachable(reply), of: one, at: start + .seconds(index * 10_000)).news
        }

        #expect(news == [[.serverLost(gone)], [], [.serverLost(refused)], []])
    }

    @Test(arguments: [
        Outcome.temporary(Reply(lines: ["421 4.3.2 Shutting down"])), .temporary(Reply("fell silent")),
        .uncertain(Reply("fell silent")),
    ])
    func `does not let each letter wait for a server that falls silent`(_ outcome: Outcome) {
        var manners = manners

        let decision = manners.decide(on: outcome, of: one, at: start)

        #expect(decision.news.contains(.serverLost(outcome.reply)))
        #expect(manners.due(at: start).isEmpty)
        #expect(manners.due(at: start + .seconds(300)) == [two])
    }

    @Test(arguments: [(1, false), (2, false), (3, true)])
    func `repeats a letter that may have gone out twice, and then holds it`(_ transmissions: Int, _ isHeld: Bool) {
        var manners = manners
        let reply = Reply("fell silent")

        let decision = manners.decide(
            on: .uncertain(reply), of: one, transmissions: Transmissions(transmissions), at: start, jitter: 0)

        #expect(decision.step == (isHeld ? .hold : .putBack(mayHaveGoneOut: true)))
        #expect(decision.news.contains(isHeld ? .held(one) : .uncertain(one, reply)))
        #expect(manners.waiting == (isHeld ? 2 : 3))
    }

    @Test func `starts afresh when somebody changed the settings`() {
        var manners = manners
        _ = manners.decide(on: .temporary(Reply(lines: ["450 Busy"])), of: one, at: start)
        _ = manners.decide(on: .unreachable(Reply("gone")), of: two, at: start)

        manners.startAfresh(at: start)

        #expect(manners.due(at: start).count == 1)
        _ = manners.decide(on: .delivered(Reply(lines: ["250 OK"])), of: letters[2], at: start)
        #expect(Set(manners.due(at: start)) == [one, two])
    }

    @Test func `has nothing to wait for when the queue is empty`() {
        #expect(Manners().next == nil)
    }
}

extension Manners {
    fileprivate mutating func decide(on outcome: Outcome, of name: LetterName, at now: Time) -> Decision {
        decide(on: outcome, of: name, transmissions: Transmissions(1), at: now, jitter: 0)
    }
}
