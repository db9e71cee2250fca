import Foundation
import GRDB
package import Obligations

extension SQLiteLedger {
    package func keep(_ versions: [GoodVersion], at time: LedgerTime) throws(LedgerError) {
        try write { database in
            for version in versions {
                let file = version.file
                try database.run(
                    """
                    INSERT INTO records (
                        reference, state, changed_at, canonical, inode, size, modified, modified_nanoseconds, digest)
                    VALUES (?, 'present', ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (reference) DO UPDATE SET
                        state = excluded.state, changed_at = excluded.changed_at, canonical = excluded.canonical,
                        inode = excluded.inode, size = excluded.size, modified = excluded.modified,
                        modified_nanoseconds = excluded.modified_nanoseconds, digest = excluded.digest
                    """,
                    [version.case.reference.text, time.civil.stored, Data(version.case.canonical)] + file.values)
            }
        }
    }

    package func forget(_ reference: CaseReference, by change: OperatorChange) throws(LedgerError) -> Bool {
        try write(at: change.time) { database, pen in
            try database.run(
                """
                UPDATE records SET state = 'forgotten', changed_at = ?, canonical = NULL, inode = NULL, size = NULL,
                    modified = NULL, modified_nanoseconds = NULL, digest = NULL
                WHERE reference = ? AND state <> 'forgotten'
                """,
                [change.time.civil.stored, reference.text])
            guard database.changesCount > 0 else { return false }
            try database.insert(change)
            try pen.write(.change(change, about: reference.text))
            return true
        }
    }
}
