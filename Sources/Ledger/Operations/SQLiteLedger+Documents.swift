import Foundation
import GRDB

extension SQLiteLedger {
    package func keep(_ documents: [StoredDocument], at time: LedgerTime) throws(LedgerError) {
        try write(at: time) { database, pen in
            for document in documents {
                try database.run(
                    """
                    INSERT INTO documents (kind, name, digest, bytes, kept_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (kind, name) DO UPDATE SET
                        digest = excluded.digest, bytes = excluded.bytes, kept_at = excluded.kept_at
                    """,
                    [
                        document.kind.rawValue, document.name, document.digest, Data(document.bytes),
                        time.civil.stored,
                    ])
            }
            try pen.write(.rules(documents))
        }
    }

    package func markScanned(at time: LedgerTime) throws(LedgerError) {
        try write { database in
            try database.run(
                """
                INSERT INTO scans (one, at, at_unix) VALUES (1, ?, ?)
                ON CONFLICT (one) DO UPDATE SET at = excluded.at, at_unix = excluded.at_unix
                """,
                [time.civil.stored, time.unix])
        }
    }
}
