import GRDB
import Obligations

extension InstanceKey {
    /// The four columns that name an instance in every table.
    static let columns = "obligation, subject, occurrence, recurring"

    /// Places for the values of the columns in an INSERT.
    static let places = "?, ?, ?, ?"

    /// Finds one instance of a case.
    static let condition = "obligation = ? AND subject = ? AND occurrence = ? AND recurring = ?"

    /// The values of the columns.
    var values: [(any DatabaseValueConvertible)?] {
        [obligation.text, subject?.text ?? "", occurrence, isRecurring]
    }
}

extension RowReader {
    mutating func key(sharing pool: inout ValuePool) throws -> InstanceKey {
        let obligation = ObligationName(pool.text(text()))
        let subject = text()
        return InstanceKey(
            obligation: obligation, subject: subject.isEmpty ? nil : try readable(pool.subject(subject)),
            occurrence: number(), isRecurring: flag())
    }

    mutating func key() throws -> InstanceKey {
        var pool = ValuePool()
        return try key(sharing: &pool)
    }
}
