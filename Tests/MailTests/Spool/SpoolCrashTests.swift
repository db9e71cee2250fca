import Glibc
import Testing

@testable import Mail

/// The daemon killed, or its power cut, after each of its steps; then a start as if nothing had happened.
struct `A crash` {
    private let directory: TemporaryDirectory
    private let letters = Sample.letters(3)
    /// Five calls for each letter, and the queue's fsync.
    private static let steps = 0...16

    init() throws {
        directory = try TemporaryDirectory()
    }

    private var path: String { directory.path + "/spool" }

    /// Spools the intended letters on a disk that fails at some step, as far as it comes.
    private func run(_ ledger: inout TestLedger, on disk: FaultyDisk) throws {
        var spool = try Spool(path: path, calls: disk.calls)
        do {
            try spool.deliver(letters)
            ledger.markAllSpooled()
        } catch {
            // The process is no more.
        }
        disk.turnOff()
    }

    private func expectEachQueuedOnce(_ ledger: TestLedger, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let places = try SpoolFolder.allCases.filter { $0 != .corrupt }.flatMap { folder in
            try directory.names("spool/\(folder.rawValue)").map { "\(folder.rawValue)/\($0)" }
        }
        #expect(places == letters.map { "queue/\($0.name)" }.sorted(), sourceLocation: sourceLocation)
        for letter in letters {
            let isWhole = Files.read("\(path)/queue/\(letter.name)") == letter.bytes
            #expect(isWhole, sourceLocation: sourceLocation)
        }
        #expect(ledger.entries.values.allSatisfy { $0.state == .spooled }, sourceLocation: sourceLocation)
    }

    @Test(arguments: steps, [false, true])
    func `between any two steps leaves each letter in the queue exactly once`(_ step: Int, _ isPowerCut: Bool) throws {
        var ledger = TestLedger(intending: letters)
        let disk = FaultyDisk(powerFor: step, losesUnsynchronized: isPowerCut)
        try run(&ledger, on: disk)
        #expect(disk.log.count == step)
        #expect(ledger.entries.values.allSatisfy { $0.state == (step == 16 ? .spooled : .intended) })

        var spool = try Spool(path: path)
        try ledger.recover(&spool)
        try expectEachQueuedOnce(ledger)
        #expect(try directory.names("spool/corrupt") == [])
        #expect(try ledger.recover(&spool) == [])
    }

    @Test(arguments: steps) func `during recovery does no harm either`(_ step: Int) throws {
        for second in 0...12 {
            var ledger = TestLedger(intending: letters)
            try run(&ledger, on: FaultyDisk(powerFor: step, losesUnsynchronized: true))
            let disk = FaultyDisk(powerFor: second, losesUnsynchronized: true)
            var interrupted = try Spool(path: path, calls: disk.calls)
            _ = try? ledger.recover(&interrupted)
            disk.turnOff()

            var spool = try Spool(path: path)
            try ledger.recover(&spool)
            try expectEachQueuedOnce(ledger)
            try directory.remove("spool")
        }
    }

    @Test func `after a write that was never synchronised is what fsync is there for`() throws {
        var ledger = TestLedger(intending: letters)
        // Without fsync the power takes the bytes of files that are already in the queue.
        try run(&ledger, on: FaultyDisk(losesUnsynchronized: true, skipsFileSync: true))
        for letter in letters { #expect(Files.read("\(path)/queue/\(letter.name)") == []) }

        var spool = try Spool(path: path)
        try ledger.recover(&spool)
        try expectEachQueuedOnce(ledger)
        #expect(try directory.names("spool/corrupt") == letters.map(\.name.text).sorted())
    }

    @Test func `of the courier repeats what may have gone out at most twice`() throws {
        var ledger = TestLedger(intending: letters)
        try run(&ledger, on: FaultyDisk())
        var spool = try Spool(path: path)
        let name = letters[0].name
        for round in 1...2 {
            try spool.move(name.file, from: .queue, to: .sending)
            #expect(try ledger.recover(&spool) == [.countRepeat(name), .requeue(name)])
            #expect(ledger.entries[name]?.repeats == round)
            try expectEachQueuedOnce(ledger)
        }
        try spool.move(name.file, from: .queue, to: .sending)
        #expect(try ledger.recover(&spool) == [.hold(name)])
        #expect(try spool.find(name) == .sending)
    }

    @Test func `of the daemon alone leaves the courier's work to the courier`() throws {
        var ledger = TestLedger(intending: letters)
        try run(&ledger, on: FaultyDisk())
        var spool = try Spool(path: path)
        let name = letters[0].name
        let courier = open("\(path)/queue/\(name)", O_RDONLY | O_CLOEXEC)
        try #require(courier >= 0 && flock(courier, LOCK_EX | LOCK_NB) == 0)
        try spool.move(name.file, from: .queue, to: .sending)
        #expect(try ledger.recover(&spool) == [])
        #expect(try spool.find(name) == .sending)
        close(courier)
        #expect(try ledger.recover(&spool) == [.countRepeat(name), .requeue(name)])
    }

    @Test func `after the outcome records it and sends nothing again`() throws {
        var ledger = TestLedger(intending: letters)
        try run(&ledger, on: FaultyDisk())
        var spool = try Spool(path: path)
        try spool.move(letters[0].name.file, from: .queue, to: .sent)
        try spool.move(letters[1].name.file, from: .queue, to: .failed)
        try ledger.recover(&spool)
        #expect(ledger.entries[letters[0].name]?.state == .delivered)
        #expect(ledger.entries[letters[1].name]?.state == .failed)
        #expect(try directory.names("spool/queue") == [letters[2].name.text])
        #expect(try ledger.recover(&spool) == [])
    }

    @Test func `that brings an ended letter back does not send it again`() throws {
        var ledger = TestLedger(intending: letters)
        try run(&ledger, on: FaultyDisk())
        ledger.mark(letters[0].name, .delivered)
        var spool = try Spool(path: path)
        try ledger.recover(&spool)
        #expect(try spool.find(letters[0].name) == nil)
        #expect(try directory.names("spool/queue").count == 2)
    }

    @Test func `finds strangers in every folder and sends none of them`() throws {
        var ledger = TestLedger(intending: [])
        var spool = try Spool(path: path)
        let folders: [SpoolFolder] = [.queue, .sending, .sent, .failed]
        for folder in folders {
            try Files.write([1], to: "\(path)/\(folder.rawValue)/stranger")
            try Files.write(letters[0].bytes, to: "\(path)/\(folder.rawValue)/\(letters[0].name)")
            try #require(symlink("/etc/passwd", "\(path)/\(folder.rawValue)/\(letters[1].name)") == 0)
        }
        try ledger.recover(&spool)
        for folder in folders { #expect(try directory.names("spool/\(folder.rawValue)") == []) }
        #expect(try directory.names("spool/corrupt").count == 12)
    }

    @Test func `that took the whole spool is healed from the ledger`() throws {
        var ledger = TestLedger(intending: letters)
        try run(&ledger, on: FaultyDisk())
        try directory.remove("spool")
        var spool = try Spool(path: path)
        try ledger.recover(&spool)
        try expectEachQueuedOnce(ledger)
    }
}
