import Crypto
import Foundation
import GRDB

/// Appends rows to the audit chain within one transaction; the first row of all says what came before it.
struct AuditPen {
    private let database: Database
    private let time: LedgerTime
    private let key: SymmetricKey
    private var head: AuditHead

    /// To be taken up before the facts of the transaction are written.
    init(_ database: Database, of installation: InstallationID, at time: LedgerTime) throws {
        self.database = database
        self.time = time
        key = SymmetricKey(data: Array(installation.text.utf8))
        head = try database.auditHead() ?? .beginning
        if head == .beginning { try write(.opened(over: database)) }
    }

    mutating func write(_ entry: AuditEntry) throws {
        let number = head.number + 1
        let bytes = AuditRow(number: number, salt: salt(of: number), time: time, entry: entry).bytes
        head = head.followed(by: bytes)
        try database.run(
            "INSERT INTO audit (number, about, bytes, digest) VALUES (?, ?, ?, ?)",
            [number, entry.about, Data(bytes), Data(head.digest.bytes)])
    }

    /// Not drawn at random, so that a simulation gives the same chain each time.
    private func salt(of number: Int) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array(String(number).utf8), using: key)
        return AuditDigest.hex(code.prefix(16))
    }
}

extension AuditEntry {
    /// Counts what a ledger holds that was written before it kept a chain.
    fileprivate static func opened(over database: Database) throws -> AuditEntry {
        let fields = try ["notices", "letters", "moves", "alarms", "silences", "changes"].map { table in
            let count = try database.first("SELECT count(*) FROM \(table)") { $0.number() } ?? 0
            return Field("earlier-\(table)", String(count))
        }
        return AuditEntry(.opened, about: "", [Field("form", "casewatch-audit-1")] + fields)
    }
}

extension Database {
    /// The end of the audit chain; nil where it has not begun.
    func auditHead() throws -> AuditHead? {
        try first("SELECT number, digest FROM audit ORDER BY number DESC LIMIT 1") { row in
            AuditHead(number: row.number(), digest: try readable(AuditDigest(row.bytes())))
        }
    }
}
