import CivilCalendar
import GRDB
import Obligations

extension Notice.Identity {
    /// The columns that make a notice the same notice.
    static let columns = "reference, \(InstanceKey.columns), due, rung, episode"

    /// Places for the values of the columns in an INSERT.
    static let places = "?, \(InstanceKey.places), ?, ?, ?"

    /// Finds one notice.
    static let condition = "reference = ? AND \(InstanceKey.condition) AND due = ? AND rung = ? AND episode = ?"

    /// The values of the columns; no due date is an empty text.
    var values: [(any DatabaseValueConvertible)?] {
        [reference.text] + key.values + [due?.description ?? "", rung, episode]
    }
}

extension RowReader {
    mutating func identity() throws -> Notice.Identity {
        let reference = try reference()
        let key = try key()
        let due = text()
        return Notice.Identity(
            reference: reference, key: key, due: due.isEmpty ? nil : try readable(CivilDate(due)), rung: text(),
            episode: number())
    }
}
