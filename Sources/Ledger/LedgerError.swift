import Glibc

/// Why the ledger could not do what was asked; it names the file and what to do, and never what the ledger holds.
package enum LedgerError: Error, Equatable {
    // Temporary: nothing was written; the same may be asked again.

    /// Another program held the ledger for more than five seconds.
    case busy(path: String)
    /// The disk, its quota or its inodes are used up.
    case full(path: String)
    case readOnly(path: String)
    /// The system or the disk failed.
    ///
    /// What the transaction wrote is not to be relied upon: close the ledger, open it again, and ask.
    case io(path: String, code: Code)
    /// The log of the ledger was deleted or replaced while the ledger was open; what it held is in the ledger now.
    case logLost(path: String)
    /// The ledger was deleted, moved away, replaced or written over while it was open.
    ///
    /// What is open goes when it is closed: `rescue` says where a copy of it lies, or why there is none yet.
    case displaced(path: String, rescue: Rescued)

    // Final: asking again gives the same answer.

    case corrupt(path: String)
    /// A newer version of the program wrote it.
    case newer(path: String)
    /// It is gone although this installation has run before.
    case missing(path: String, trace: Trace)
    /// It is not the ledger of this installation.
    case foreign(path: String)
    /// There is none, and it is only to be read.
    case absent(path: String)
    /// It is only to be read, and this user may not.
    case forbidden(path: String)
    /// An older version of the program wrote it, and it is only to be read.
    case older(path: String)
    /// Another daemon holds it.
    case inUse(path: String)
    /// What was to be written contradicts what the ledger holds, such as a delivered letter that fails.
    case contradiction(path: String)

    /// Who refused something, and by which number: the same number means another thing for each.
    package enum Code: Sendable, Equatable, CustomStringConvertible {
        /// SQLite's extended result code.
        case sqlite(Int32)
        /// The value of `errno`.
        case system(Int32)

        package var description: String {
            switch self {
            case .sqlite(let number): "SQLite error \(number)"
            case .system(let number): "error \(number): \(String(cString: strerror(number)))"
            }
        }
    }

    /// What became of a ledger that lost its file.
    package enum Rescued: Sendable, Equatable {
        case copied(to: String)
        case failed(String)
        /// It was written over, and not all that it held is still known; `log` is where its newest part lies.
        case ruined(log: String)
    }

    /// What shows that an installation has run before.
    package enum Trace: Sendable, Equatable {
        /// A copy was made of the ledger when it was lost.
        case rescue(path: String)
        case stamp(path: String)
        case letters(spool: String)
    }

    /// Whether the same may succeed later without anybody's repair of the ledger.
    package var isTemporary: Bool {
        switch self {
        case .busy, .full, .readOnly, .io, .logLost, .displaced: true
        case .corrupt, .newer, .missing, .foreign, .absent, .forbidden, .older, .inUse, .contradiction: false
        }
    }
}

extension LedgerError {
    /// What the system says of a path that leads nowhere; no disk is to blame.
    private static let codesOfWrongPaths = [ENOENT, ENOTDIR, ELOOP, EACCES, ENAMETOOLONG]
}

extension LedgerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .busy(let path):
            "ledger '\(path)' is held by another program; close any database shell that has it open"
        case .full(let path):
            "ledger '\(path)' cannot grow; free space or inodes on its disk, or raise the quota"
        case .readOnly(let path):
            "ledger '\(path)' cannot be written; check the owner and mode of its directory and that its disk is not "
                + "mounted read-only"
        case .io(let path, .system(let code)) where Self.codesOfWrongPaths.contains(code):
            "ledger '\(path)' cannot stand there: \(String(cString: strerror(code))); correct 'ledger' under 'paths' in the "
                + "settings, or make its directory"
        case .io(let path, let code):
            "ledger '\(path)' cannot be read or written (\(code)); look for faults of its disk in the kernel log"
        case .logLost(let path):
            "ledger '\(path)' lost its log while it was in use; what that held was saved, and a new log begun; leave the files "
                + "'-wal' and '-shm' alone while casewatchd runs"
        case .displaced(let path, .copied(let copy)):
            "ledger '\(path)' was deleted, moved, replaced or written over while it was in use; all that it held was saved as "
                + "'\(copy)': "
                + "put that in its place, unless another one is there by intent"
        case .displaced(let path, .failed(let why)):
            "ledger '\(path)' was deleted, moved, replaced or written over while it was in use; do not stop casewatchd, which holds the only "
                + "copy and tries each minute to save it: \(why)"
        case .displaced(let path, .ruined(let log)):
            "ledger '\(path)' was written over while it was in use, and cannot be saved whole: restore it from the last backup, "
                + "unless that is what lies there now; the newest of what it held is kept in '\(log)'"
        case .corrupt(let path):
            "ledger '\(path)' is damaged; keep the file with its '-wal', and restore both from the last backup"
        case .newer(let path):
            "ledger '\(path)' was written by a newer version; install that version again"
        case .missing(let path, .rescue(let copy)):
            "ledger '\(path)' is lost; all that it held was saved as '\(copy)' when it was lost: 'mv \(copy) \(path)' puts it "
                + "back"
        case .missing(let path, let trace):
            "ledger '\(path)' is missing, yet \(trace); restore it from a backup, because a new one would say "
                + "everything again. To begin anew all the same, move \(trace.toMove) away first"
        case .foreign(let path):
            "ledger '\(path)' does not belong to this installation; restore the one that does, or correct the path "
                + "in the settings"
        case .absent(let path):
            "ledger '\(path)' does not exist; a casewatchd that runs with these settings makes it"
        case .forbidden(let path):
            "ledger '\(path)' cannot be read by this user; ask as root or as the user of casewatchd"
        case .older(let path):
            "ledger '\(path)' was last used by an older version; start casewatchd of this version on it once"
        case .inUse(let path):
            "ledger '\(path)' is in use by another casewatchd; stop that one first"
        case .contradiction(let path):
            "ledger '\(path)' refused an entry that contradicts what it holds; nothing was written. Please report this "
                + "as a defect"
        }
    }
}

extension LedgerError.Trace: CustomStringConvertible {
    package var description: String {
        switch self {
        case .rescue(let path): "a copy '\(path)' exists"
        case .stamp(let path): "its stamp '\(path)' exists"
        case .letters(let spool): "the spool '\(spool)' holds letters"
        }
    }

    fileprivate var toMove: String {
        switch self {
        case .rescue(let path), .stamp(let path): "'\(path)'"
        case .letters(let spool): "the letters in '\(spool)'"
        }
    }
}
