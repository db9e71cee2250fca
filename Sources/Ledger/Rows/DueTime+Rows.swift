import GRDB
import Obligations

extension Database {
    /// Every due date that is remembered, in no order.
    func dueTimes() throws -> [DueTime] {
        var pool = ValuePool()
        return try all("SELECT reference, \(InstanceKey.columns), episode, since FROM dues") { row in
            DueTime(
                reference: try readable(pool.reference(row.text())), key: try row.key(sharing: &pool),
                episode: row.number(), since: try readable(pool.moment(row.text())))
        }
    }
}
