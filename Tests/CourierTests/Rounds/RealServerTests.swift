import Foundation
import TestSupport
import Testing

@testable import Courier
@testable import Mail
@testable import Systemd

/// A real spool, a real server on the loopback interface, and a clock in the test's hands.
@Suite(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
struct `A courier and a real mail server` {
    private let office: Office
    private let servers = Servers()

    init() throws {
        office = try Office()
    }

    /// What runs until the end of the test.
    private final class Servers {
        var all: [TestServer] = []
    }

    @Test func `asks again at growing intervals, up to a little over an hour, while a letter is put off`() throws {
        let letter = try TestLetter()
        let server = try hire("--plan", "rcpt:450 4.2.1 Busy")
        try office.queue(letter)

        var attempts = 0
        for wait in [0, 300, 600, 1_200, 2_400, 4_000, 4_000] {
            if wait > 0 { office.round(after: .seconds(wait - 1)) }
            #expect(try server.connections == attempts)
            office.round(after: .seconds(wait > 0 ? 1 : 0))
            attempts += 1
            #expect(try server.connections == attempts)
            #expect(try office.files(.queue) == [letter.name.text])
        }

        #expect(try server.letters.isEmpty)
        #expect(
            office.journal.messages(.fault) == [
                "the mail server has put a letter off several times, and is asked again: 450 4.2.1"
            ])
    }

    @Test func `makes one probe per interval while nobody answers, however many letters wait`() throws {
        let letters = try (1...5).map { try TestLetter($0) }
        for letter in letters { try office.queue(letter) }
        let server = try hire("--raw", "close")

        // Each minute of an hour.
        for minute in 0...60 { office.round(after: .seconds(minute == 0 ? 0 : 60)) }

        // After 0, 300, 900 and 2,100 seconds.
        #expect(try server.connections == 4)
        #expect(try office.files(.queue) == letters.map(\.name.text))
        #expect(office.journal.messages(.fault).count == 1)
    }

    @Test func `waits long for the answer to the end of a letter, and not for others`() throws {
        let letter = try TestLetter()
        // Three seconds are more than every other reply may take here.
        let server = try hire("--plan", "dot:late", limits: .impatientBeforeTheEnd)
        try office.queue(letter)

        office.round()

        #expect(try office.files(.sent) == [letter.name.text])
        #expect(try server.copies == [1: 1])
    }

    @Test(arguments: ["dot:drop", "dot:hang"])
    func `repeats twice a letter whose end was not answered, the same bytes, and holds it`(_ plan: String) throws {
        let letter = try TestLetter()
        let server = try hire("--plan", plan, limits: .meeting(plan))
        try office.queue(letter)

        for _ in 1...6 { office.round(after: .seconds(5_000)) }

        #expect(try server.letters.map(\.bytes) == Array(repeating: letter.bytes, count: 3))
        #expect(try office.files(.sending) == [letter.name.text])
        #expect(try office.spool.isHeld(letter.name))
        let alarm = try #require(office.journal.entries.first { $0.messageID == .undelivered })
        #expect(alarm.priority == .critical)
        #expect(alarm.message.contains("casewatchctl spool retry \(letter.name)"))
    }

    @Test(arguments: ["rcpt:550 5.1.1 Nobody here", "data:554 5.7.1 Spam", "dot:550 5.7.1 No", "mail:552 5.3.4 Big"])
    func `sets aside what is refused for good, and carries the next`(_ step: String) throws {
        let (refused, good) = (try TestLetter(1), try TestLetter(2))
        try hire("--plan", "\(step),accept")
        try office.queue(refused)
        try office.queue(good)

        office.round()

        #expect(try office.files(.failed) == [refused.name.text, "\(refused.name).reply"])
        #expect(try office.files(.sent) == [good.name.text])
        #expect(try office.place.text("spool/failed/\(refused.name).reply").hasPrefix("55"))
        #expect(office.journal.messages(.undelivered).count == 1)
    }

    /// Whatever a server does, and then is well again: the sentence of the README.
    @Test(arguments: [
        "mail:421 4.3.2 Later", "mail:450 4.7.1 Later", "rcpt:421 4.3.2 Later", "rcpt:450 4.2.1 Busy", "mail:drop",
        "rcpt:drop", "data:drop", "dot:drop", "mail:hang", "rcpt:hang", "data:hang", "dot:hang", "data:451 4.3.0 Later",
        "dot:451 4.3.0 Later", "rcpt:what letter", "data:what letter", "dot:what letter", "dot:354 Go on",
        "rcpt:mebibyte", "data:mebibyte", "dot:mebibyte",
    ])
    func `loses no letter, and repeats none but with its Message-ID`(_ step: String) throws {
        let letters = try (1...3).map { try TestLetter($0) }
        for letter in letters { try office.queue(letter) }
        let server = try hire("--plan", "\(step),accept", limits: .meeting(step))

        for _ in 1...4 { office.round(after: .seconds(5_000)) }

        #expect(try office.files(.sent) == letters.map(\.name.text))
        let taken = try server.letters
        #expect(Set(taken.map(\.bytes)) == Set(letters.map(\.bytes)))
        #expect(taken.count <= letters.count + 1)
        #expect(!office.journal.text.contains("what letter") && !office.journal.text.contains("xxx"))
    }

    @Test(arguments: [
        "silent", "babble", "close", "mebibyte", "554 5.3.2 Go away", "421 4.3.2 Later", "HTTP/1.1 400 Bad",
    ])
    func `keeps letters while there is no mail server behind the port, and says so`(_ how: String) throws {
        let letter = try TestLetter()
        try office.queue(letter)
        try hire("--raw", how, limits: .meeting(how))
        office.round()
        #expect(try office.files(.queue) == [letter.name.text])
        #expect(office.journal.messages(.fault).count == 1)

        let good = try hire()
        office.round(after: .seconds(5_000))

        #expect(try office.files(.sent) == [letter.name.text])
        #expect(try good.copies == [1: 1])
    }

    /// Replaces the courier by one that carries to a new server, told by arguments how to behave.
    @discardableResult
    private func hire(_ arguments: String..., limits: Limits = .standard) throws -> TestServer {
        let server = try TestServer(arguments)
        servers.all.append(server)
        try office.hire(SMTPTransport(server: MailServer(at: server), limits: limits))
        return server
    }
}

extension Limits {
    fileprivate static let impatientBeforeTheEnd = Limits(
        connect: .seconds(2), command: .seconds(2), conversation: .seconds(60), end: .seconds(60))
}
