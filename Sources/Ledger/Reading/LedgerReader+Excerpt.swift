import Foundation
import GRDB
package import Obligations

extension LedgerReader {
    /// Everything about one case, or what is wrong with the audit chain where it is not sound.
    package func excerpt(
        of reference: CaseReference
    ) throws(LedgerError) -> Result<CaseExcerpt, AuditVerification.Fault> {
        try read { database in
            let notices = try database.notices(where: "reference = ?", [reference.text])
            let letters = Set(notices.flatMap(\.letters).map(\.name))
            var verification = AuditVerification(against: nil)
            var chain: [AuditLink] = []
            do {
                try database.forEachAuditRow { number, about, bytes, digest in
                    try verification.follow(number: number, about: about, bytes: bytes, digest: digest)
                    chain.append(
                        AuditLink(
                            bytes, verification.head.digest,
                            isShown: about.isEmpty || about == reference.text || letters.contains(about)))
                }
            } catch let fault as AuditVerification.Fault {
                return .failure(fault)
            }
            let record = try database.record(of: reference)
            return .success(
                CaseExcerpt(
                    reference: reference, state: record?.state, case: record?.case, fileDigest: record?.digest,
                    memory: try MemoryReader.memories(of: reference, in: database)[reference] ?? CaseMemory(),
                    notices: notices, moves: try database.moves(in: reference), chain: chain,
                    head: verification.head))
        }
    }
}

extension AuditLink {
    /// A row about no case and no letter is shown where it tells of the whole installation, and not of somebody's doings.
    fileprivate init(_ bytes: [UInt8], _ digest: AuditDigest, isShown: Bool) {
        if isShown, let row = AuditRow(bytes: bytes), !row.entry.about.isEmpty || row.entry.kind.isOfInstallation {
            self = .row(row, digest)
        } else {
            self = .seal(AuditDigest(of: bytes))
        }
    }
}

extension AuditEntry.Kind {
    fileprivate var isOfInstallation: Bool { [.opened, .started, .rules].contains(self) }
}

extension Database {
    func forEachAuditRow(
        _ take: (_ number: Int, _ about: String, _ bytes: [UInt8], _ digest: [UInt8]) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            cachedStatement(sql: "SELECT number, about, bytes, digest FROM audit ORDER BY number"))
        while let row = try rows.next() {
            var row = RowReader(row)
            try take(row.number(), row.text(), row.bytes(), row.bytes())
        }
    }

    /// The record of a case, a forgotten one too.
    fileprivate func record(of reference: CaseReference) throws -> (state: String, case: Case?, digest: String?)? {
        try first(
            "SELECT state, canonical, digest FROM records WHERE reference = ?", [reference.text]
        ) { row in
            (row.text(), try row.optionalBytes().map { try Case(canonical: $0) }, row.optionalText())
        }
    }
}
