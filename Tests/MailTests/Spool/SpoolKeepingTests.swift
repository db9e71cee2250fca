import Glibc
import Obligations
import Testing

@testable import Mail

struct `Keeping the spool` {
    private let directory: TemporaryDirectory
    private let letter = Sample.letter()
    private var root: String { directory.path + "/spool" }

    init() throws {
        directory = try TemporaryDirectory()
        _ = try Spool(path: root)
    }

    private func spool() throws -> Spool { try Spool(path: root) }

    private func put(_ bytes: [UInt8], _ name: String, in folder: SpoolFolder) throws {
        try Files.write(bytes, to: "\(root)/\(folder.rawValue)/\(name)")
    }

    private func names(_ folder: SpoolFolder) throws -> [String] {
        try directory.names("spool/" + folder.rawValue)
    }

    @Test func `finds a letter where it is`() throws {
        var spool = try spool()
        #expect(try spool.find(letter.name) == nil)
        try spool.deliver([letter])
        var here = SpoolFolder.queue
        for folder in SpoolFolder.searched {
            if folder != here { try spool.move(letter.name.file, from: here, to: folder) }
            here = folder
            #expect(try spool.find(letter.name) == folder)
        }
    }

    @Test func `finds the earlier of two places, and nothing in tmp`() throws {
        var spool = try spool()
        try put(letter.bytes, letter.name.text, in: .tmp)
        #expect(try spool.find(letter.name) == nil)
        for folder in SpoolFolder.searched.reversed() {
            try put(letter.bytes, letter.name.text, in: folder)
            #expect(try spool.find(letter.name) == folder)
        }
    }

    @Test func `knows an intact letter from a damaged one`() throws {
        let spool = try spool()
        let damages: [[UInt8]] = [
            [], letter.bytes.dropLast(), letter.bytes + [0x0A], [0x21] + letter.bytes.dropFirst(),
            letter.bytes.dropLast() + [0],
        ]
        try put(letter.bytes, letter.name.text, in: .queue)
        #expect(try spool.check(letter.name, in: .queue) == .intact)
        for damage in damages {
            try put(damage, letter.name.text, in: .queue)
            #expect(try spool.check(letter.name, in: .queue) == .damaged)
        }
        #expect(throws: SpoolError(.read, .sent, code: ENOENT)) { try spool.check(letter.name, in: .sent) }
    }

    @Test func `takes neither a link nor a pipe nor a directory for a letter`() throws {
        let spool = try spool()
        let path = "\(root)/queue/\(letter.name)"
        try Files.write(letter.bytes, to: directory.path + "/elsewhere")
        try #require(symlink(directory.path + "/elsewhere", path) == 0)
        #expect(try spool.check(letter.name, in: .queue) == .damaged)
        try #require(unlink(path) == 0)
        try #require(mkfifo(path, 0o600) == 0)
        #expect(try spool.check(letter.name, in: .queue) == .damaged)
        try #require(unlink(path) == 0)
        try #require(mkdir(path, 0o700) == 0)
        #expect(try spool.check(letter.name, in: .queue) == .damaged)
    }

    @Test func `lists whatever lies in a folder`() throws {
        var spool = try spool()
        let long = String(repeating: "n", count: 255)
        try spool.deliver([letter])
        for name in [".hidden", "white space", "naïve", long] { try put([], name, in: .queue) }
        let names = try spool.names(in: .queue)
        #expect(Set(names.map(\.description)) == [letter.name.text, ".hidden", "white space", "naïve", long])
        #expect(names.compactMap(\.letter) == [letter.name])
        #expect(try spool.names(in: .sent) == [])
    }

    @Test func `shows a name without what a terminal should not see`() throws {
        var spool = try spool()
        try put([], "a\u{1B}[2J\u{202E}b", in: .queue)
        #expect(try spool.names(in: .queue).map(\.description) == ["a[2Jb"])
    }

    @Test func `sets strangers aside under a free name, whatever their name`() throws {
        var spool = try spool()
        let long = String(repeating: "n", count: 255)
        for name in ["stranger", long] {
            for _ in 1...2 {
                try put([1], name, in: .queue)
                for file in try spool.names(in: .queue) { try spool.quarantine(file, from: .queue) }
            }
        }
        #expect(try names(.queue) == [])
        let short = String(repeating: "n", count: 200)
        #expect(try names(.corrupt) == [long, short + "~1", "stranger", "stranger~1"].sorted())
    }

    @Test func `sets aside a name that is not text`() throws {
        var spool = try spool()
        let path = Array("\(root)/queue/".utf8CString.dropLast()) + [-1, -2, 0]
        let file = creat(path, 0o600)
        try #require(file >= 0 && close(file) == 0)
        for file in try spool.names(in: .queue) { try spool.quarantine(file, from: .queue) }
        #expect(try spool.names(in: .queue) == [])
        #expect(try spool.names(in: .corrupt).count == 1)
    }

    @Test func `sweeps tmp and sets aside what cannot be removed`() throws {
        var spool = try spool()
        try put([1, 2], letter.name.text, in: .tmp)
        try put([], "anything", in: .tmp)
        try #require(mkdir("\(root)/tmp/directory", 0o700) == 0)
        try put([1], "directory/inside", in: .tmp)
        try #require(symlink("/etc/passwd", "\(root)/tmp/link") == 0)
        try spool.sweepTemporary()
        #expect(try names(.tmp) == [])
        #expect(try names(.corrupt) == ["directory"])
    }

    @Test func `reads the outcome that the courier left`() throws {
        var spool = try spool()
        #expect(try spool.outcome(of: letter.name) == nil)
        try spool.deliver([letter])
        #expect(try spool.outcome(of: letter.name) == nil)
        try spool.move(letter.name.file, from: .queue, to: .sending)
        #expect(try spool.outcome(of: letter.name) == nil)
        try spool.move(letter.name.file, from: .sending, to: .sent)
        #expect(try spool.outcome(of: letter.name) == .sent)
        try spool.move(letter.name.file, from: .sent, to: .failed)
        #expect(try spool.outcome(of: letter.name) == .failed(nil))
        try put(Array("550 5.1.1 no\r\n such \u{1B}[31muser\r\n".utf8), "\(letter.name).reply", in: .failed)
        #expect(try spool.outcome(of: letter.name) == .failed(.refused(code: 550, enhanced: EnhancedStatus("5.1.1"))))
    }

    @Test func `reads no words of a reply, however long, and nothing through a link`() throws {
        var spool = try spool()
        try put(letter.bytes, letter.name.text, in: .failed)
        let words = Array("550 ".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 100_000)
        try put(words, "\(letter.name).reply", in: .failed)
        #expect(try spool.outcome(of: letter.name) == .failed(.refused(code: 550, enhanced: nil)))
        let path = "\(root)/failed/\(letter.name).reply"
        try #require(unlink(path) == 0 && symlink("/etc/hostname", path) == 0)
        #expect(try spool.outcome(of: letter.name) == .failed(nil))
    }

    @Test func `removes a letter with the reply to it`() throws {
        var spool = try spool()
        try put(letter.bytes, letter.name.text, in: .failed)
        try put([], "\(letter.name).reply", in: .failed)
        try put([], "other", in: .failed)
        try spool.remove(letter.name, from: .failed)
        #expect(try names(.failed) == ["other"])
    }

    @Test func `counts space and inodes`() throws {
        let space = try spool().space()
        #expect(space.freeBytes > 0)
        #expect(SpoolSpace(blocks: 3, blockSize: 4096, files: 0, freeFiles: 0).freeInodes == nil)
        #expect(SpoolSpace(blocks: 3, blockSize: 4096, files: 9, freeFiles: 0).freeInodes == 0)
        #expect(SpoolSpace(blocks: 3, blockSize: 4096, files: 9, freeFiles: 2).freeBytes == 12_288)
    }
}

struct `A file's name in the spool` {
    @Test(arguments: ["", ".", "..", "a/b", "/", "a\0b"])
    func `never leads out of its folder`(_ text: String) {
        #expect(FileName(text.utf8) == nil)
    }

    @Test func `knows letters and the replies to them`() throws {
        let letter = Sample.letter().name
        #expect(letter.file.letter == letter)
        #expect(letter.file.repliedLetter == nil)
        #expect(letter.replyFile.repliedLetter == letter)
        #expect(letter.replyFile.letter == nil)
        #expect(FileName("x.reply".utf8)?.repliedLetter == nil)
    }
}
