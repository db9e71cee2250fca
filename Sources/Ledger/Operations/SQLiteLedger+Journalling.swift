import GRDB
import Obligations

extension SQLiteLedger {
    package func unjournalled() throws(LedgerError) -> Unjournalled {
        try read { database in
            Unjournalled(
                notices: try database.notices(
                    where: "id > (SELECT notice FROM journalled) AND state <> 'superseded'", []),
                alarms: try database.all(
                    "SELECT \(Alarm.columns) FROM alarms WHERE id > (SELECT alarm FROM journalled) ORDER BY id"
                ) { try $0.alarm() })
        }
    }

    package func markJournalled() throws(LedgerError) {
        // Rows are never deleted, so the highest is the newest.
        try write { database in
            try database.run(
                """
                UPDATE journalled SET
                    notice = (SELECT ifnull(max(id), 0) FROM notices), alarm = (SELECT ifnull(max(id), 0) FROM alarms)
                """, [])
        }
    }
}
