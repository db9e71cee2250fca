import Foundation
import Glibc
import Obligations
import TestSupport
import Testing

@testable import Courier
@testable import Mail
@testable import Systemd

/// A real spool, a transport that answers as it is told, and a clock in the test's hands.
struct `A courier on its rounds` {
    private let office: Office
    private let taken = Outcome.delivered(Reply(lines: ["250 2.0.0 Taken"]))

    init() throws {
        office = try Office()
    }

    @Test func `moves letters to sent once a server took them`() throws {
        let (one, two) = (try TestLetter(1), try TestLetter(2, to: "officer@partnership.example"))
        let transport = ScriptedTransport(taken)
        try office.hire(transport)
        try office.queue(one, two)

        office.round()

        #expect(try office.files(.sent) == [one.name.text, two.name.text])
        #expect(try office.files(.queue).isEmpty)
        #expect(try office.files(.sending).isEmpty)
        #expect(transport.carried.map(\.bytes) == [one.bytes, two.bytes])
        #expect(
            transport.carried.map { "\($0.envelope.recipient)" } == [
                "chair@partnership.example", "officer@partnership.example",
            ])
        #expect(transport.rests == 1)
        #expect(office.journal.entries.isEmpty)
    }

    @Test func `claims a letter, locked and counted, before anybody hears of it`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(taken)
        try office.hire(transport)
        try office.queue(letter)
        let office = office
        transport.whileCarrying = {
            #expect(throws: Never.self) {
                let found = try office.spool.survey()
                #expect(found == [FoundFile(name: letter.name.file, folder: .sending, condition: .inHand)])
                #expect(try office.place.mode("spool/sending/\(letter.name)") == 0o700)
            }
        }

        office.round()

        #expect(transport.carried.count == 1)
    }

    @Test func `keeps the reply beside a letter that was refused, and its words out of the journal`() throws {
        let letter = try TestLetter()
        try office.hire(
            ScriptedTransport(
                .permanent(Reply(lines: ["550-5.1.1 <chair@partnership.example>", "550 5.1.1 \u{1B}[2J"]))))
        try office.queue(letter)

        office.round()

        #expect(try office.files(.failed) == [letter.name.text, "\(letter.name).reply"])
        let reply = try office.place.text("spool/failed/\(letter.name).reply")
        #expect(reply == "550 5.1.1 <chair@partnership.example> 5.1.1 [2J\n")
        #expect(
            try office.spool.outcome(of: letter.name) == .failed(.refused(code: 550, enhanced: EnhancedStatus("5.1.1")))
        )
        #expect(
            office.journal.messages(.undelivered) == ["a letter was refused for good and is in 'failed': 550 5.1.1"])
        #expect(!office.journal.text.contains("chair@"))
        #expect(try office.place.mode("spool/failed/\(letter.name)") == 0o600)
    }

    @Test func `puts a letter back that has to wait, uncounted, and tries it again later`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(.temporary(Reply(lines: ["450 4.2.1 Busy"])), taken)
        try office.hire(transport)
        try office.queue(letter)

        office.round()
        #expect(try office.files(.queue) == [letter.name.text])
        #expect(try office.place.mode("spool/queue/\(letter.name)") == 0o600)
        office.round(after: .seconds(299))
        #expect(transport.carried.count == 1)
        office.round(after: .seconds(1))

        #expect(try office.files(.sent) == [letter.name.text])
    }

    @Test func `repeats a letter that may have gone out twice with the same bytes, then holds it`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(.uncertain(Reply("fell silent")))
        try office.hire(transport)
        try office.queue(letter)

        for _ in 1...6 { office.round(after: .seconds(5_000)) }

        #expect(transport.carried.map(\.bytes) == Array(repeating: letter.bytes, count: 3))
        #expect(try office.files(.sending) == [letter.name.text])
        #expect(office.journal.messages(.undelivered).count == 1)
        #expect(office.journal.entries.first { $0.messageID == .undelivered }?.priority == .critical)
    }

    @Test func `counts attempts across restarts, whoever puts the letter back`() throws {
        let letter = try TestLetter()
        try office.queue(letter)
        var copies = 0
        for _ in 1...5 {
            // A courier that dies with the letter in hand leaves it in `sending`, and the lock goes with it.
            var spool = office.spool
            if case .claimed = try spool.claim(letter.name) { copies += 1 }
            if try office.files(.sending) == [letter.name.text] { try spool.requeue(letter.name) }
        }
        let transport = ScriptedTransport(taken)
        try office.hire(transport)

        office.round()

        #expect(copies == 3)
        #expect(transport.carried.isEmpty)
        #expect(try office.files(.sending) == [letter.name.text])
    }

    @Test func `sends a letter once more that a courier left behind when it died`() throws {
        let letter = try TestLetter()
        try office.queue(letter)
        _ = try office.spool.claim(letter.name)
        let transport = ScriptedTransport(taken)
        try office.hire(transport)

        office.round()

        #expect(try office.files(.sent) == [letter.name.text])
        #expect(transport.carried.count == 1)
        #expect(office.journal.entries.map(\.priority) == [.warning])
    }

    @Test func `leaves a letter alone that somebody else has in hand`() throws {
        let letter = try TestLetter()
        try office.queue(letter)
        let claim = try office.spool.claim(letter.name)
        let transport = ScriptedTransport(taken)
        try office.hire(transport)

        office.round()
        office.round(after: .seconds(600))

        #expect(transport.carried.isEmpty)
        #expect(try office.files(.sending) == [letter.name.text])
        withExtendedLifetime(claim) {}
    }

    @Test func `sends a held letter again when a person wants it`() throws {
        let letter = try TestLetter()
        try office.hire(ScriptedTransport(.uncertain(Reply("fell silent"))))
        try office.queue(letter)
        for _ in 1...4 { office.round(after: .seconds(5_000)) }
        #expect(try office.spool.isHeld(letter.name))
        try release(letter)
        try office.hire(ScriptedTransport(taken))

        office.round()

        #expect(try office.files(.sent) == [letter.name.text])
    }

    @Test func `says again that a letter is held that a person put back and that was held once more`() throws {
        let letter = try TestLetter()
        try office.hire(ScriptedTransport(.uncertain(Reply("fell silent"))))
        try office.queue(letter)
        for _ in 1...4 { office.round(after: .seconds(5_000)) }
        try release(letter)

        for _ in 1...4 { office.round(after: .seconds(5_000)) }

        #expect(try office.spool.isHeld(letter.name))
        #expect(office.journal.messages(.undelivered).count == 2)
        #expect(office.courier.statusText == "mail server: fell silent; 1 held; 0 letters wait")
        try release(letter)
        office.round()
        #expect(office.courier.statusText == "mail server: fell silent; 1 letter waits")
    }

    @Test func `gives a letter that it has in hand to nobody`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(taken)
        try office.hire(transport)
        try office.queue(letter)
        let office = office
        transport.whileCarrying = {
            #expect(throws: Never.self) {
                guard case .inHand = try office.spool.release(letter.name) else {
                    Issue.record("the letter was given away")
                    return
                }
                #expect(try !office.spool.isHeld(letter.name))
            }
        }

        office.round()

        #expect(try office.files(.sent) == [letter.name.text])
    }

    private func release(_ letter: TestLetter) throws {
        guard case .released(let held) = try office.spool.release(letter.name) else { throw Missing() }
        try office.spool.retry(held)
    }

    private struct Missing: Error {}

    @Test func `sends a failed letter again when a person wants it, without the old reply`() throws {
        let letter = try TestLetter()
        try office.hire(ScriptedTransport(.permanent(Reply(lines: ["550 No"]))))
        try office.queue(letter)
        office.round()
        // What the daemon does, which has the bytes.
        try office.spool.remove(letter.name, from: .failed)
        try office.queue(letter)
        try office.hire(ScriptedTransport(taken))

        office.round()

        #expect(try office.files(.sent) == [letter.name.text])
        #expect(try office.files(.failed).isEmpty)
    }
}
