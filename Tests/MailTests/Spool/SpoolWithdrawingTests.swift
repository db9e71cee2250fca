import Glibc
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
        #expect(try spool.withdraw(letter.name, because: "too late\r\nX: y"))
        #expect(try names(.queue) == [] && names(.tmp) == [])
        #expect(try names(.failed) == [letter.name.text, "\(letter.name).reply"])
        #expect(try spool.outcome(of: letter.name) == .failed(reply: "too late X: y"))
    }

    @Test(arguments: [SpoolFolder.sending, .sent, .failed])
    func `leaves one that the courier has, or is done with`(folder: SpoolFolder) throws {
        var spool = try spool()
        try spool.deliver([letter])
        try spool.move(letter.name.file, from: .queue, to: folder)
        #expect(try !spool.withdraw(letter.name, because: "too late"))
        #expect(try names(folder) == [letter.name.text])
        #expect(try folder == .failed || names(.failed) == [])
    }

    @Test func `makes the move durable, whatever becomes of the reason`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver([letter])
        disk.refuse(.create, 2, with: ENOSPC)
        #expect(try spool.withdraw(letter.name, because: "too late"))
        #expect(try spool.outcome(of: letter.name) == .failed(reply: nil))
    }

    @Test func `says when the disk refuses, and the letter stays where it is`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver([letter])
        disk.refuse(.rename, 2, with: EIO)
        #expect(throws: SpoolError(.rename, .failed, code: EIO)) {
            try spool.withdraw(letter.name, because: "too late")
        }
        #expect(try names(.queue) == [letter.name.text])
    }
}
