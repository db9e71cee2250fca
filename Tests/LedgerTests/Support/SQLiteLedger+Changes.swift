import GRDB
import Obligations

@testable import Ledger

extension SQLiteLedger {
    /// What operators did, the newest first, at most so many.
    func changes(limit: Int) throws(LedgerError) -> [OperatorChange] {
        try read { database in
            try database.all(
                "SELECT uid, \"by\", verb, what, why, at, at_unix FROM changes ORDER BY id DESC LIMIT ?", [limit]
            ) { row in
                OperatorChange(
                    uid: try readable(UInt32(exactly: row.wideNumber())), by: row.optionalText(), verb: row.text(),
                    what: row.text(), why: row.optionalText(), time: try row.time())
            }
        }
    }
}
