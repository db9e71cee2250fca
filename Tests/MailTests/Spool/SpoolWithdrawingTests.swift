import Glibc
import Obligations
import Testing

@testable import Mail

struct `Withdrawing from the queue` {
    private let directory: TemporaryDirectory
    private let letter = Sample.letter()

    init() throws { directory = try TemporaryDirectory() }

    private func spool(_ disk: FaultyDisk? = nil) throws -> Spool {
        try Spool(path: directory.path + "/spool", calls: disk?.calls ?? .system)
    }

    private func names(_ folder: SpoolFolder) throws -> [String] { try directory.names("spool/\(folder.rawValue)") }

    @Test func `moves a letter to those that failed, with the reason beside it`() throws {
        var spool = try spool()
        try spool.deliver([letter])
        #expect(try spool.withdraw(letter.name, because: .overtaken))
        #expect(try names(.queue) == [] && names(.tmp) == [])
        #expect(try names(.failed) == [letter.name.text, "\(letter.name).reply"])
        #expect(try spool.outcome(of: letter.name) == .failed(.own(.overtaken)))
    }

    @Test(arguments: [SpoolFolder.sending, .sent, .failed])
    func `leaves one that the courier has, or is done with`(folder: SpoolFolder) throws {
        var spool = try spool()
        try spool.deliver([letter])
        try spool.move(letter.name.file, from: .queue, to: folder)
        #expect(try !spool.withdraw(letter.name, because: .overtaken))
        #expect(try names(folder) == [letter.name.text])
        #expect(try folder == .failed || names(.failed) == [])
    }

    @Test func `makes the move durable, whatever becomes of the reason`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver([letter])
        disk.refuse(.create, 2, with: ENOSPC)
        #expect(try spool.withdraw(letter.name, because: .overtaken))
        #expect(try spool.outcome(of: letter.name) == .failed(nil))
    }

    @Test(arguments: 0...12) func `gives every letter that failed its reason, wherever the power goes`(step: Int) throws
    {
        var before = try spool()
        try before.deliver([letter])
        let disk = FaultyDisk(powerFor: step, losesUnsynchronized: true)
        var dying = try spool(disk)
        _ = try? dying.withdraw(letter.name, because: .overtaken)
        disk.turnOff()

        var after = try spool()
        let outcome = try after.outcome(of: letter.name)
        #expect(outcome == nil || outcome == .failed(.own(.overtaken)))
        #expect(try outcome != nil || names(.queue) == [letter.name.text])
        #expect(try outcome != nil || after.withdraw(letter.name, because: .overtaken))
        #expect(try after.outcome(of: letter.name) == .failed(.own(.overtaken)))
    }

    @Test func `leaves one that somebody else has locked`() throws {
        var spool = try spool()
        try spool.deliver([letter])
        guard case .locked(let file) = try spool.lock(letter.name, in: .queue) else {
            Issue.record("the letter cannot be locked")
            return
        }
        #expect(try !spool.withdraw(letter.name, because: .overtaken))
        #expect(try names(.queue) == [letter.name.text] && names(.failed) == [])
        withExtendedLifetime(file) {}
    }

    @Test func `says when the disk refuses, and the letter stays where it is`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver([letter])
        disk.refuse(.rename, 3, with: EIO)
        #expect(throws: SpoolError(.rename, .failed, code: EIO)) {
            try spool.withdraw(letter.name, because: .overtaken)
        }
        #expect(try names(.queue) == [letter.name.text])
    }
}
