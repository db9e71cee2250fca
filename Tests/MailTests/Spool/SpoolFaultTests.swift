import Glibc
import Testing

@testable import Mail

struct `A failing disk` {
    private let directory: TemporaryDirectory
    private let disk = FaultyDisk()
    private let letters = Sample.letters(3)

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func spool() throws -> Spool {
        try Spool(path: directory.path + "/spool", calls: disk.calls)
    }

    private func refusal(_ spool: inout Spool) -> SpoolError? {
        #expect(throws: SpoolError.self) { try spool.deliver(letters) }
    }

    @Test(
        arguments: [
            (.create, 2, ENOSPC, .create, true), (.create, 2, EDQUOT, .create, true),
            (.create, 2, EMFILE, .create, true),
            (.create, 2, EROFS, .create, false), (.create, 2, EACCES, .create, false),
            (.write, 2, ENOSPC, .write, true), (.write, 2, EDQUOT, .write, true), (.write, 2, EIO, .write, false),
            (.rename, 2, ENOSPC, .rename, true), (.rename, 2, EIO, .rename, false), (.rename, 2, ENOENT, .rename, true),
        ] as [(FaultyDisk.Call, Int, Int32, SpoolError.Operation, Bool)])
    func `that refuses leaves nothing half written, and the next attempt completes the rest`(
        _ call: FaultyDisk.Call, _ number: Int, _ code: Int32, _ operation: SpoolError.Operation, _ isTemporary: Bool
    ) throws {
        var spool = try spool()
        disk.refuse(call, number, with: code)
        let error = try #require(refusal(&spool))
        #expect(error.operation == operation)
        #expect(error.code == code)
        #expect(error.isTemporary == isTemporary)
        #expect(try directory.names("spool/tmp") == [])
        #expect(try directory.names("spool/queue") == [letters[0].name.text])
        #expect(disk.openFiles == 0)

        try spool.deliver(letters)
        #expect(try directory.names("spool/queue") == letters.map(\.name.text).sorted())
    }

    @Test(arguments: [FaultyDisk.Call.synchronize, .close])
    func `that loses bytes once gets a new file`(_ call: FaultyDisk.Call) throws {
        var spool = try spool()
        disk.refuse(call, 1, with: EIO)
        try spool.deliver([letters[0]])
        #expect(try directory.names("spool/queue") == [letters[0].name.text])
        #expect(try spool.check(letters[0].name, in: .queue) == .intact)
        #expect(disk.log.filter { $0 == .create }.count == 2)
        #expect(disk.log.prefix(while: { $0 != .rename }).last == .close)
        #expect(disk.openFiles == 0)
    }

    @Test(arguments: [(.synchronize, .synchronize), (.close, .close)] as [(FaultyDisk.Call, SpoolError.Operation)])
    func `that loses bytes twice is an error that needs a person`(
        _ call: FaultyDisk.Call, _ operation: SpoolError.Operation
    ) throws {
        var spool = try spool()
        disk.refuse(call, 1, with: EIO)
        disk.refuse(call, 2, with: EIO)
        let error = try #require(refusal(&spool))
        #expect(error == SpoolError(operation, .tmp, code: EIO))
        #expect(!error.isTemporary)
        #expect(try directory.names("spool/tmp") == [])
        #expect(try directory.names("spool/queue") == [])
        #expect(disk.openFiles == 0)
    }

    @Test func `that cannot synchronise the queue is asked again through a new descriptor`() throws {
        var spool = try spool()
        // Three files first, then the folder.
        disk.refuse(.synchronize, 4, with: EIO)
        #expect(refusal(&spool) == SpoolError(.synchronize, .queue, code: EIO))
        let before = spool.directories[.queue]
        try spool.deliver(letters)
        #expect(spool.directories[.queue] != before)
        #expect(try directory.names("spool/queue") == letters.map(\.name.text).sorted())
    }

    @Test func `that cannot even clean up does not stand in the way of the next attempt`() throws {
        var spool = try spool()
        disk.refuse(.write, 1, with: ENOSPC)
        disk.refuse(.unlink, 1, with: EIO)
        #expect(refusal(&spool)?.code == ENOSPC)
        #expect(try directory.names("spool/tmp") == [letters[0].name.text])
        try spool.deliver(letters)
        #expect(try directory.names("spool/tmp") == [])
        #expect(try directory.names("spool/queue") == letters.map(\.name.text).sorted())
    }

    @Test func `that refuses a move says which folder`() throws {
        var spool = try spool()
        try spool.deliver(letters)
        disk.refuse(.rename, 4, with: EIO)
        #expect(throws: SpoolError(.rename, .corrupt, code: EIO)) {
            try spool.quarantine(letters[0].name.file, from: .queue)
        }
        disk.refuse(.synchronize, 5, with: EIO)
        #expect(throws: SpoolError(.synchronize, .sent, code: EIO)) {
            try spool.move(letters[0].name.file, from: .queue, to: .sent)
        }
    }

    @Test func `that refuses to remove says so, unless there is nothing to remove`() throws {
        var spool = try spool()
        try spool.deliver(letters)
        disk.refuse(.unlink, 2, with: EIO)
        #expect(throws: SpoolError(.remove, .queue, code: EIO)) { try spool.remove(letters[0].name, from: .queue) }
        try spool.remove(letters[0].name, from: .queue)
        try spool.remove(letters[0].name, from: .queue)
        #expect(try directory.names("spool/queue") == letters.dropFirst().map(\.name.text).sorted())
    }
}

struct `A spool error` {
    @Test(arguments: [
        (
            SpoolError(.write, .tmp, code: ENOSPC),
            "spool folder 'tmp': cannot write: No space left on device; make room, it is tried again"
        ),
        (
            SpoolError(.create, .tmp, code: EMFILE),
            "spool folder 'tmp': cannot create: Too many open files; raise LimitNOFILE, it is tried again"
        ),
        (
            SpoolError(.synchronize, .queue, code: EIO),
            "spool folder 'queue': cannot fsync: Input/output error; look at the disk, the letters stay in the ledger"
        ),
        (
            SpoolError(.open, nil, code: EACCES),
            "spool directory: cannot open: Permission denied; "
                + "give the folder to the user that runs this program, mode 0700"
        ),
        (
            SpoolError(.create, .tmp, code: EROFS),
            "spool folder 'tmp': cannot create: Read-only file system; mount the file system for writing"
        ),
        (
            SpoolError(.open, .queue, code: ELOOP),
            "spool folder 'queue': cannot open: Too many levels of symbolic links; put a real directory there"
        ),
        (
            SpoolError(.list, .sent, code: ENOENT),
            "spool folder 'sent': cannot list: No such file or directory; it is tried again"
        ),
        (
            SpoolError(.list, .sent, code: EBADF),
            "spool folder 'sent': cannot list: Bad file descriptor; the letters stay in the ledger"
        ),
        (
            SpoolError(.verify, .tmp, code: 0),
            "spool folder 'tmp': a letter is not what its name says; restore the ledger"
        ),
    ])
    func `names the object, what is wrong and what to do`(_ error: SpoolError, _ text: String) {
        #expect(error.description == text)
    }

    @Test func `tells inodes from space`() {
        var error = SpoolError(.create, .tmp, code: ENOSPC)
        error.isOutOfInodes = true
        #expect(error.description == "spool folder 'tmp': cannot create: no inodes left; make room, it is tried again")
    }

    @Test func `says when there is no directory to be`() throws {
        let directory = try TemporaryDirectory()
        #expect(throws: SpoolError(.open, nil, code: ENOENT)) { try Spool(path: directory.path + "/none/spool") }
        try Files.write([], to: directory.path + "/file")
        #expect(throws: SpoolError(.open, nil, code: ENOTDIR)) { try Spool(path: directory.path + "/file") }
    }

    @Test func `says when a folder is a link or a file`() throws {
        let directory = try TemporaryDirectory()
        try #require(symlink("/tmp", directory.path + "/queue") == 0)
        #expect(throws: SpoolError(.open, .queue, code: ENOTDIR)) { try Spool(path: directory.path) }
        try #require(unlink(directory.path + "/queue") == 0)
        try Files.write([], to: directory.path + "/queue")
        #expect(throws: SpoolError(.open, .queue, code: ENOTDIR)) { try Spool(path: directory.path) }
    }
}
