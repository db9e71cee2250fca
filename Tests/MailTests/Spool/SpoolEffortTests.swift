import Testing

@testable import Mail

struct `The effort of a delivery` {
    @Test func `is one fsync for each letter, and one for the folder however many there are`() throws {
        let directory = try TemporaryDirectory()
        let disk = FaultyDisk()
        var spool = try Spool(path: directory.path + "/spool", calls: disk.calls)
        try spool.deliver(Sample.letters(20))
        #expect(disk.log.count { $0 == .synchronize } == 20 + 1)
        #expect(disk.log.last == .synchronize)
    }
}
