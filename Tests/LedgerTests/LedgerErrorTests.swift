import GRDB
import Glibc
import Testing

@testable import Ledger

struct `An error of the ledger` {
    static let all: [LedgerError] = [
        .busy(path: "/state/l"), .full(path: "/state/l"), .readOnly(path: "/state/l"),
        .io(path: "/state/l", code: .sqlite(10)),
        .logLost(path: "/state/l"), .displaced(path: "/state/l", rescue: .copied(to: "/state/r")),
        .displaced(path: "/state/l", rescue: .failed("no room")),
        .displaced(path: "/state/l", rescue: .ruined(log: "/w")),
        .corrupt(path: "/state/l"), .newer(path: "/state/l"),
        .missing(path: "/state/l", trace: .stamp(path: "/state/ledger.generation")),
        .missing(path: "/state/l", trace: .rescue(path: "/state/r")),
        .missing(path: "/state/l", trace: .letters(spool: "/spool")), .foreign(path: "/state/l"),
        .inUse(path: "/state/l"), .contradiction(path: "/state/l"), .absent(path: "/state/l"),
        .forbidden(path: "/state/l"), .older(path: "/state/l"),
    ]

    @Test(arguments: all)
    func `names the ledger and says what to do`(error: LedgerError) {
        #expect(error.description.hasPrefix("ledger '/state/l' "))
        #expect(error.description.contains("; "))
    }

    @Test func `is temporary when nobody has to repair the ledger`() {
        #expect(Self.all.map(\.isTemporary) == Array(repeating: true, count: 8) + Array(repeating: false, count: 11))
    }

    @Test func `of a missing ledger says what to move away to begin anew`() {
        #expect(
            LedgerError.missing(path: "/state/l", trace: .stamp(path: "/state/ledger.generation")).description
                == "ledger '/state/l' is missing, yet its stamp '/state/ledger.generation' exists; restore it from a "
                + "backup, because a new one would say everything again. To begin anew all the same, move "
                + "'/state/ledger.generation' away first")
    }

    @Test(arguments: [
        (ResultCode.SQLITE_BUSY, LedgerError.busy(path: "l")),
        (.SQLITE_BUSY_RECOVERY, .busy(path: "l")),
        (.SQLITE_LOCKED, .busy(path: "l")),
        (.SQLITE_FULL, .full(path: "l")),
        (.SQLITE_READONLY, .readOnly(path: "l")),
        (.SQLITE_READONLY_DIRECTORY, .readOnly(path: "l")),
        (.SQLITE_CANTOPEN, .readOnly(path: "l")),
        (.SQLITE_IOERR_FSYNC, .io(path: "l", code: .sqlite(1034))),
        (.SQLITE_IOERR_WRITE, .io(path: "l", code: .sqlite(778))),
        (.SQLITE_NOMEM, .io(path: "l", code: .sqlite(7))),
        (.SQLITE_CORRUPT, .corrupt(path: "l")),
        (.SQLITE_CORRUPT_INDEX, .corrupt(path: "l")),
        (.SQLITE_NOTADB, .corrupt(path: "l")),
        (.SQLITE_CONSTRAINT_TRIGGER, .contradiction(path: "l")),
        (.SQLITE_CONSTRAINT_FOREIGNKEY, .contradiction(path: "l")),
    ])
    func `tells the failures of SQLite apart`(code: ResultCode, expected: LedgerError) {
        #expect(LedgerError(DatabaseError(resultCode: code, message: "secret"), path: "l") == expected)
    }

    @Test(arguments: [
        (ENOSPC, LedgerError.full(path: "l")), (EDQUOT, .full(path: "l")), (EACCES, .readOnly(path: "l")),
        (EPERM, .readOnly(path: "l")), (EROFS, .readOnly(path: "l")), (EIO, .io(path: "l", code: .system(EIO))),
    ])
    func `tells the failures of the system apart`(code: Int32, expected: LedgerError) {
        #expect(LedgerError(SystemError(code: code), path: "l") == expected)
    }

    /// The number of `ENOENT` is that of an internal error of SQLite, the number of `ENOTDIR` that of a wrong type.
    @Test(arguments: [ResultCode.SQLITE_INTERNAL, .SQLITE_MISMATCH])
    func `blames no path for what SQLite calls by the same number`(code: ResultCode) {
        let inside = LedgerError(DatabaseError(resultCode: code), path: "/state/l")
        let path = LedgerError(SystemError(code: code.rawValue), path: "/state/l")

        #expect(!inside.description.contains("'paths'") && inside.description.contains("SQLite error \(code.rawValue)"))
        #expect(path.description.contains("correct 'ledger' under 'paths' in the settings"))
    }

    @Test func `never says what a row holds`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            let error = #expect(throws: LedgerError.self) {
                try ledger.write { database in
                    try database.run("INSERT INTO scans (one, at, at_unix) VALUES (?, ?, ?)", [2, "secret", 0])
                }
            }
            #expect(error.map { "\($0)".contains("secret") } == false)
        }
    }
}
