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
                        modified_nanoseconds = excluded.modified_nanoseconds, digest = excluded.digest,
                        \(Self.noRefusal)
                    """,
                    [version.case.reference.text, time.civil.stored, Data(version.case.canonical)] + file.values)
            }
        }
    }

    package func markRefused(
        _ reference: CaseReference, _ refusal: RefusedVersion, at time: LedgerTime
    ) throws(LedgerError) {
        try write { database in
            try database.run(
                """
                INSERT INTO records (
                    reference, state, changed_at, refused_inode, refused_size, refused_modified,
                    refused_modified_nanoseconds, refused_digest, refused_file, refused_line, refused_column,
                    refused_problem)
                VALUES (?, 'present', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (reference) DO UPDATE SET
                    state = excluded.state, changed_at = excluded.changed_at,
                    refused_inode = excluded.refused_inode, refused_size = excluded.refused_size,
                    refused_modified = excluded.refused_modified,
                    refused_modified_nanoseconds = excluded.refused_modified_nanoseconds,
                    refused_digest = excluded.refused_digest, refused_file = excluded.refused_file,
                    refused_line = excluded.refused_line, refused_column = excluded.refused_column,
                    refused_problem = excluded.refused_problem
                """,
                [reference.text, time.civil.stored] + refusal.file.values
                    + [refusal.place?.file, refusal.place?.line, refusal.place?.column, refusal.problem])
        }
    }

    package func forget(_ reference: CaseReference, by change: OperatorChange) throws(LedgerError) -> Bool {
        try write(at: change.time) { database, pen in
            try database.run(
                """
                UPDATE records SET state = 'forgotten', changed_at = ?, canonical = NULL, inode = NULL, size = NULL,
                    modified = NULL, modified_nanoseconds = NULL, digest = NULL, \(Self.noRefusal)
                WHERE reference = ? AND state <> 'forgotten'
                """,
                [change.time.civil.stored, reference.text])
            guard database.changesCount > 0 else { return false }
            try database.insert(change)
            try pen.write(.change(change, about: reference.text))
            return true
        }
    }

    /// The values of a record whose file is not refused.
    static let noRefusal = """
        refused_inode = NULL, refused_size = NULL, refused_modified = NULL, refused_modified_nanoseconds = NULL,
        refused_digest = NULL, refused_file = NULL, refused_line = NULL, refused_column = NULL, refused_problem = NULL
        """
}
