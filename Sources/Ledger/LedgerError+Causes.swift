import Glibc
import GRDB

extension LedgerError {
    /// What an error from below means for whoever asked the ledger.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as LedgerError: self = error
        case let error as SystemError: self.init(error, path: path)
        case let error as DatabaseError: self.init(error, path: path)
        // A canonical form, or another text, that no version of the program writes.
        default: self = .corrupt(path: path)
        }
    }

    private init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        // A database on a disk that has become read-only cannot even open its side files.
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
        case .SQLITE_CONSTRAINT: self = .contradiction(path: path)
        default: self = .io(path: path, code: .sqlite(error.extendedResultCode.rawValue))
        }
    }

    init(_ error: SystemError, path: String) {
        switch error.code {
        case ENOSPC, EDQUOT: self = .full(path: path)
        case EACCES, EPERM, EROFS: self = .readOnly(path: path)
        default: self = .io(path: path, code: .system(error.code))
        }
    }
}

/// A system call that failed, by the value of `errno`.
struct SystemError: Error {
    let code: Int32

    /// Captures `errno`; to be called before anything else can change it.
    static var last: SystemError { SystemError(code: errno) }
}
