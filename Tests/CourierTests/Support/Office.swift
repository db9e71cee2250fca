import Clock
import Foundation
import Obligations
import Synchronization
import TestSupport
import Testing

@testable import Courier
@testable import Mail
@testable import Systemd

/// A transport that answers as it is told, and remembers what it was given.
final class ScriptedTransport: Transport {
    private(set) var carried: [(bytes: [UInt8], envelope: Envelope)] = []
    private(set) var rests = 0
    var outcomes: [Outcome] = []
    /// What happens while a letter is in hand.
    var whileCarrying: () -> Void = {}

    init(_ outcomes: Outcome...) {
        self.outcomes = outcomes
    }

    func carry(_ bytes: [UInt8], _ envelope: Envelope, mayGoOn: @escaping () -> Bool) -> Outcome {
        carried.append((bytes, envelope))
        whileCarrying()
        return outcomes.count > 1 ? outcomes.removeFirst() : outcomes.first ?? .delivered(Reply(lines: ["250 OK"]))
    }

    func rest(mayGoOn: @escaping () -> Bool) { rests += 1 }
}

/// A clock on the wall that shows one time for ever.
struct StoppedClock: WallClock {
    let now = Instant(secondsSince1970: 1_700_000_000)
    let uptime: Int64 = 0
}

/// A courier at work in a directory of its own, with hands on its clock.
final class Office {
    let place: TemporaryDirectory
    let journal = NotingJournal()
    let calls = Calls()
    let start = ContinuousClock.now
    var elapsed = Duration.zero
    var spool: Spool
    lazy var courier = makeCourier(nil)

    init(at place: TemporaryDirectory? = nil) throws {
        self.place = try place ?? TemporaryDirectory()
        spool = try Spool(path: self.place.path + "/spool")
    }

    /// Replaces the courier by another one, as a restart does.
    func hire(
        _ transport: (any Transport)?, calls fileCalls: FileCalls = .system, allowedDomains: [String]? = nil
    ) throws {
        courier = makeCourier(
            transport, spool: try Spool(path: place.path + "/spool", calls: fileCalls), allowedDomains: allowedDomains)
    }

    func makeCourier(
        _ transport: (any Transport)?, spool: Spool? = nil, allowedDomains: [String]? = nil
    ) -> Courier {
        let means = Means(
            journal: journal, notifier: Notifier(send: { _ in 0 }), now: { [unowned self] in start + elapsed },
            jitter: { 0 }, wallClock: StoppedClock())
        return Courier(
            spool: spool ?? self.spool, rules: Courier.Rules(sender: Self.sender, allowedDomains: allowedDomains),
            transport: transport, means: means, calls: calls)
    }

    func queue(_ letters: TestLetter...) throws {
        try spool.deliver(letters.map(\.spoolLetter))
    }

    /// A round that much later.
    func round(after time: Duration = .zero) {
        elapsed += time
        _ = courier.round()
    }

    /// The numbers of the letters in a folder, and the names of other files.
    func files(_ folder: SpoolFolder) throws -> [String] {
        try place.names("spool/\(folder.rawValue)")
    }

    private static let sender: MailAddress = {
        guard let sender = TestLetter.sender else { preconditionFailure("a sample is not what it should be") }
        return sender
    }()
}
