import Glibc

/// Why the spool could not do something: what was tried, in which folder, and the system's answer.
package struct SpoolError: Error, Equatable, CustomStringConvertible {
    package let operation: Operation
    /// Nil for the spool directory itself.
    package let folder: SpoolFolder?
    /// The value of `errno`; 0 where no system call was refused.
    package let code: Int32
    /// The disk has space, but no room for another file.
    package internal(set) var isOutOfInodes = false

    package enum Operation: String, Sendable {
        case open, create, write, close, rename, list, read, remove, lock
        case synchronize = "fsync"
        case measure = "measure free space"
        /// The bytes of a letter are not those that its name speaks of.
        case verify
    }

    init(_ operation: Operation, _ folder: SpoolFolder?, code: Int32) {
        self.operation = operation
        self.folder = folder
        self.code = code
    }

    init(_ operation: Operation, _ folder: SpoolFolder?, _ fault: FileFault) {
        self.init(operation, folder, code: fault.code)
    }

    /// Whether the same attempt may succeed later without anybody's help.
    package var isTemporary: Bool {
        switch code {
        case ENOSPC, EDQUOT, EMFILE, ENFILE, ENOMEM, EAGAIN, ENOENT, ESTALE, EBUSY: true
        default: false
        }
    }

    /// Whether a file is to blame that cannot be read, while others can.
    var isOfOneFile: Bool { [EIO, EACCES, EPERM].contains(code) }

    package var description: String {
        let object = folder.map { "spool folder '\($0.rawValue)'" } ?? "spool directory"
        if operation == .verify { return "\(object): a letter is not what its name says; restore the ledger" }
        return "\(object): cannot \(operation.rawValue): \(isOutOfInodes ? "no inodes left" : reason); \(advice)"
    }

    private var reason: String { FileFault(code: code).description }

    private var advice: String {
        switch code {
        case ENOSPC, EDQUOT: "make room, it is tried again"
        case EMFILE, ENFILE: "raise LimitNOFILE, it is tried again"
        case EIO: "look at the disk, the letters stay in the ledger"
        case EROFS: "mount the file system for writing"
        case EACCES, EPERM: "give the folder to the user that runs this program, mode 0700"
        case ELOOP, ENOTDIR: "put a real directory there"
        default: isTemporary ? "it is tried again" : "the letters stay in the ledger"
        }
    }
}
