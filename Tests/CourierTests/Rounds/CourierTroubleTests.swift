import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Courier
@testable import Mail
@testable import Systemd

/// A real spool, a transport that answers as it is told, and a clock in the test's hands.
struct `A courier in trouble` {
    private let office: Office
    private let taken = Outcome.delivered(Reply(lines: ["250 2.0.0 Taken"]))

    init() throws {
        office = try Office()
    }

    @Test func `says once that the server is lost and once that it is back, and loses nothing`() throws {
        let letters = try (1...4).map { try TestLetter($0) }
        let transport = ScriptedTransport(.unreachable(Reply("gone")))
        try office.hire(transport)
        for letter in letters { try office.queue(letter) }

        office.round()
        for _ in 1...5 { office.round(after: .seconds(60)) }
        #expect(transport.carried.count == 2)
        transport.outcomes = [taken]
        office.round(after: .seconds(5_000))

        #expect(try office.files(.sent) == letters.map(\.name.text))
        #expect(
            office.journal.messages(.fault) == ["letters wait: gone"])
        #expect(office.journal.messages(.started) == ["the mail server takes letters again"])
    }

    @Test func `leaves word in the spool of what keeps letters from going, and of how often each was tried`() throws {
        let letters = [try TestLetter(1), try TestLetter(2)]
        let busy = Outcome.temporary(Reply(lines: ["450 4.2.1 mailbox of chair@partnership.example busy"]))
        let transport = ScriptedTransport(busy, taken, .unreachable(Reply("gone")))
        try office.hire(transport)
        for letter in letters { try office.queue(letter) }

        office.round()
        let first = try #require(office.spool.courierNotes)
        #expect(first.trouble == nil)
        #expect(
            first.delays == [
                letters[0].name: .init(tries: 1, since: 1_700_000_000, problem: "450 4.2.1", isWaiting: true)
            ])
        office.round(after: .seconds(400))
        let second = try #require(office.spool.courierNotes)
        #expect(second.trouble == .init(since: 1_700_000_000, problem: "gone"))

        // Another courier knows how often a letter was tried.
        try office.hire(ScriptedTransport(.permanent(Reply(lines: ["550 5.1.1 no"]))))
        office.round()
        let third = try #require(office.spool.courierNotes)
        #expect(third.trouble == nil)
        #expect(
            third.delays == [
                letters[0].name: .init(tries: 3, since: 1_700_000_000, problem: "550 5.1.1", isWaiting: false)
            ])
    }

    @Test(arguments: ["a damaged letter", "a stranger", "a link", "a letter of another size"])
    func `sets aside what is not the letter it should be, and goes on`(_ kind: String) throws {
        let (good, bad) = (try TestLetter(1), try TestLetter(2))
        let transport = ScriptedTransport(taken)
        try office.hire(transport)
        try office.queue(good)
        let path = office.place.path + "/spool/queue/"
        switch kind {
        case "a stranger": try office.place.write("hello", to: "spool/queue/README")
        case "a link": symlink(path + good.name.text, path + bad.name.text)
        case "a letter of another size": try office.place.write("To: x@y\r\n\r\n", to: "spool/queue/\(bad.name)")
        default:
            try office.place.write(
                String(decoding: bad.bytes, as: UTF8.self).replacing("Decide", with: "Decoys"),
                to: "spool/queue/\(bad.name)")
        }

        office.round()

        #expect(try office.files(.sent) == [good.name.text])
        #expect(try office.files(.corrupt).count == 1)
        #expect(try office.files(.queue).isEmpty)
        #expect(office.journal.messages(.fault).count == 1)
        #expect(transport.carried.count == 1)
    }

    @Test func `sends no letter to a domain that the settings do not allow`() throws {
        let letter = try TestLetter(1, to: "chair@elsewhere.example")
        let transport = ScriptedTransport(taken)
        try office.hire(transport, allowedDomains: ["partnership.example"])
        try office.queue(letter)

        office.round()

        #expect(transport.carried.isEmpty)
        #expect(try office.files(.failed).contains(letter.name.text))
    }

    @Test func `leaves letters where they are while there is no transport`() throws {
        let letter = try TestLetter()
        try office.queue(letter)

        office.round()

        #expect(try office.files(.queue) == [letter.name.text])
        #expect(office.courier.statusText == "transport is 'none'; 1 letter waits")
    }

    @Test func `stops after the letter in hand`() throws {
        let letters = [try TestLetter(1), try TestLetter(2)]
        let transport = ScriptedTransport(taken)
        try office.hire(transport)
        for letter in letters { try office.queue(letter) }
        transport.whileCarrying = { [calls = office.calls] in calls.stop(before: .now + .seconds(25)) }

        office.round()

        #expect(try office.files(.sent) == [letters[0].name.text])
        #expect(try office.files(.queue) == [letters[1].name.text])
    }

    @Test func `says nothing against the server when a stop broke a letter off`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(.unreachable(Reply("given up because the courier stops")))
        try office.hire(transport)
        try office.queue(letter)
        transport.whileCarrying = { [calls = office.calls] in calls.stop(before: .now) }

        office.round()

        #expect(try office.files(.queue) == [letter.name.text])
        #expect(try office.place.mode("spool/queue/\(letter.name)") == 0o600)
        #expect(office.journal.entries.isEmpty)
    }

    @Test func `does not send a letter again whose outcome it could not record`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(taken)
        try office.hire(transport, calls: .refusing(renameNumber: 2, with: EROFS))
        try office.queue(letter)

        office.round()
        #expect(try office.files(.sending) == [letter.name.text])
        #expect(office.journal.messages(.fault).count == 1)
        office.round(after: .seconds(60))

        #expect(try office.files(.sent) == [letter.name.text])
        #expect(transport.carried.count == 1)
        #expect(office.journal.messages(.started).last == "spool: all is well again")
    }

    @Test func `carries the others when the outcome of one cannot be recorded`() throws {
        let letters = try (1...4).map { try TestLetter($0) }
        let transport = ScriptedTransport(taken)
        let stuck = letters[0].name
        try office.hire(transport, calls: .keepingClaimed { $0 == stuck.file })
        for letter in letters { try office.queue(letter) }

        office.round()

        #expect(try office.files(.sending) == [stuck.text])
        #expect(try Set(office.files(.sent)) == Set(letters.dropFirst().map(\.name.text)))
        #expect(transport.carried.count == 4)
        #expect(office.journal.messages(.fault).count == 1)
    }

    /// Each would go out once more after a crash.
    @Test func `carries no more while the outcomes of two cannot be recorded`() throws {
        let transport = ScriptedTransport(taken)
        try office.hire(transport, calls: .keepingClaimed { _ in true })
        for number in 1...5 { try office.queue(try TestLetter(number)) }

        office.round()
        office.round(after: .seconds(60))

        #expect(transport.carried.count == 2)
        #expect(try office.files(.queue).count == 3)
    }

    @Test func `carries the others when one cannot be claimed`() throws {
        let letters = try (1...3).map { try TestLetter($0) }
        let transport = ScriptedTransport(taken)
        let stuck = letters[0].name.file
        var calls = FileCalls.system
        calls.rename = { (from, name, to, newName) throws(FileFault) in
            if name == stuck { throw FileFault(code: EIO) }
            try FileCalls.system.rename(from, name, to, newName)
        }
        try office.hire(transport, calls: calls)
        for letter in letters { try office.queue(letter) }

        office.round()

        #expect(try Set(office.files(.sent)) == Set(letters.dropFirst().map(\.name.text)))
        #expect(try office.files(.queue) == [letters[0].name.text])
        #expect(office.journal.messages(.fault).count == 1)
    }

    @Test func `goes on when somebody takes a letter out of its hands`() throws {
        let (one, two) = (try TestLetter(1), try TestLetter(2))
        let transport = ScriptedTransport(taken)
        try office.hire(transport)
        try office.queue(one, two)
        let path = office.place.path + "/spool/sending/\(one.name)"
        transport.whileCarrying = { unlink(path) }

        office.round()

        #expect(try office.files(.sent) == [two.name.text])
        #expect(office.journal.messages(.fault).count == 1)
    }

    @Test func `sends nothing that it cannot claim`() throws {
        let letter = try TestLetter()
        let transport = ScriptedTransport(taken)
        try office.hire(transport, calls: .refusing(renameNumber: 1, with: EROFS))
        try office.queue(letter)

        office.round()
        #expect(transport.carried.isEmpty)
        office.round(after: .seconds(60))

        #expect(try office.files(.sent) == [letter.name.text])
    }

    @Test func `fails a letter whose reply cannot be kept`() throws {
        let letter = try TestLetter()
        try office.hire(ScriptedTransport(.permanent(Reply(lines: ["550 No"]))), calls: .withoutSpace)
        try office.queue(letter)

        office.round()

        #expect(try office.files(.failed) == [letter.name.text])
    }
}

extension FileCalls {
    /// A disk that refuses one rename.
    fileprivate static func refusing(renameNumber number: Int, with code: Int32) -> FileCalls {
        let count = Counter()
        var calls = FileCalls.system
        calls.rename = { (from, name, to, newName) throws(FileFault) in
            if count.next() == number { throw FileFault(code: code) }
            try FileCalls.system.rename(from, name, to, newName)
        }
        return calls
    }

    /// A disk on which such letters can be claimed and then be moved no further.
    fileprivate static func keepingClaimed(_ isKept: @escaping @Sendable (FileName) -> Bool) -> FileCalls {
        let claimed = Mutex<Set<FileName>>([])
        var calls = FileCalls.system
        calls.rename = { (from, name, to, newName) throws(FileFault) in
            let isAgain = claimed.withLock { !$0.insert(name).inserted }
            if isAgain, name.letter != nil, isKept(name) { throw FileFault(code: EPERM) }
            try FileCalls.system.rename(from, name, to, newName)
        }
        return calls
    }

    fileprivate static var withoutSpace: FileCalls {
        var calls = FileCalls.system
        calls.create = { (_, _) throws(FileFault) in throw FileFault(code: ENOSPC) }
        return calls
    }
}
