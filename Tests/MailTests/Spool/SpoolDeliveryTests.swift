import Glibc
import Testing

@testable import Mail

struct `Delivering to the spool` {
    private let directory: TemporaryDirectory
    private var root: String { directory.path + "/spool" }

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func spool(_ disk: FaultyDisk? = nil) throws -> Spool {
        try Spool(path: root, calls: disk?.calls ?? .system)
    }

    private func names(_ folder: SpoolFolder) throws -> [String] {
        try directory.names("spool/" + folder.rawValue)
    }

    private func expectQueued(_ letters: [SpoolLetter], sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(try names(.queue) == letters.map(\.name.text).sorted(), sourceLocation: sourceLocation)
        #expect(try names(.tmp) == [], sourceLocation: sourceLocation)
        for letter in letters {
            let isSame = Files.read("\(root)/queue/\(letter.name)") == letter.bytes
            #expect(isSame, sourceLocation: sourceLocation)
        }
    }

    @Test func `makes the folders for their owner alone`() throws {
        _ = try spool()
        #expect(try directory.mode("spool") == 0o700)
        #expect(try directory.names("spool") == ["corrupt", "failed", "queue", "sending", "sent", "tmp"])
        for folder in SpoolFolder.allCases { #expect(try directory.mode("spool/\(folder.rawValue)") == 0o700) }
    }

    @Test func `puts whole letters into the queue for their owner alone`() throws {
        var spool = try spool()
        let letters = Sample.letters(3)
        try spool.deliver(letters)
        try expectQueued(letters)
        for letter in letters { #expect(try directory.mode("spool/queue/\(letter.name)") == 0o600) }
    }

    @Test func `synchronises each file before its rename, and the queue once at the end`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver(Sample.letters(2))
        let each: [FaultyDisk.Call] = [.create, .write, .synchronize, .close, .rename]
        #expect(disk.log == each + each + [.synchronize])
        #expect(disk.openFiles == 0)
    }

    @Test func `goes on after a short write`() throws {
        var spool = try spool(FaultyDisk(writeLimit: 100))
        try spool.deliver([Sample.letter()])
        try expectQueued([Sample.letter()])
    }

    @Test func `of nothing asks the disk for nothing`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver([])
        #expect(disk.log.isEmpty)
    }

    @Test func `again changes nothing`() throws {
        let disk = FaultyDisk()
        var spool = try spool(disk)
        try spool.deliver(Sample.letters(2))
        let calls = disk.log.count
        try spool.deliver(Sample.letters(2))
        #expect(Array(disk.log[calls...]) == [.synchronize])
        try expectQueued(Sample.letters(2))
    }

    @Test(arguments: [SpoolFolder.sending, .sent, .failed])
    func `again does not repeat a letter that the courier has by now`(_ folder: SpoolFolder) throws {
        var spool = try spool()
        let letter = Sample.letter()
        try spool.deliver([letter])
        try spool.move(letter.name.file, from: .queue, to: folder)
        try spool.deliver([letter, Sample.letter(2)])
        #expect(try names(.queue) == [Sample.letter(2).name.text])
        #expect(try names(folder) == [letter.name.text])
    }

    @Test func `again replaces a letter that was damaged in the queue, and keeps the damaged one`() throws {
        var spool = try spool()
        let letter = Sample.letter()
        for _ in 1...3 {
            try Files.write(letter.bytes.dropLast() + [0x21], to: "\(root)/queue/\(letter.name)")
            try spool.deliver([letter])
            try expectQueued([letter])
        }
        #expect(try names(.corrupt) == [letter.name.text, "\(letter.name)~1", "\(letter.name)~2"])
    }

    @Test func `again after quarantine puts the letter back`() throws {
        var spool = try spool()
        let letter = Sample.letter()
        try spool.deliver([letter])
        try spool.quarantine(letter.name.file, from: .queue)
        try spool.deliver([letter])
        try expectQueued([letter])
    }

    @Test func `refuses bytes that are not what their name says`() throws {
        var spool = try spool()
        let wrong = SpoolLetter(name: Sample.letter(1).name, bytes: Sample.letter(2).bytes)
        #expect(throws: SpoolError(.verify, .tmp, code: 0)) { try spool.deliver([wrong]) }
        try expectQueued([])
    }

    @Test func `replaces what an attempt left behind, and never writes through a link`() throws {
        var spool = try spool()
        let letters = Sample.letters(2)
        try Files.write([1, 2, 3], to: "\(root)/tmp/\(letters[0].name)")
        try Files.write(Array("untouched".utf8), to: "\(directory.path)/target")
        try #require(symlink("\(directory.path)/target", "\(root)/tmp/\(letters[1].name)") == 0)
        try spool.deliver(letters)
        try expectQueued(letters)
        #expect(Files.read("\(directory.path)/target") == Array("untouched".utf8))
    }

    @Test(arguments: ["queue", ""])
    func `goes on after a folder vanished`(_ vanished: String) throws {
        var spool = try spool()
        try spool.deliver([Sample.letter(1)])
        try directory.remove("spool/" + vanished)
        try spool.deliver([Sample.letter(2)])
        try expectQueued([Sample.letter(2)])
        #expect(try directory.mode("spool/queue") == 0o700)
    }

    @Test func `writes into the folder that stands there now, not into one that was moved away`() throws {
        var spool = try spool()
        try #require(rename("\(root)/queue", "\(directory.path)/elsewhere") == 0)
        try #require(mkdir("\(root)/queue", 0o700) == 0)
        try spool.deliver([Sample.letter()])
        try expectQueued([Sample.letter()])
        #expect(try directory.names("elsewhere") == [])
    }
}
