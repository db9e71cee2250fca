import GRDB
import Obligations

extension Alarm {
    static let columns = "kind, reference, occasion, file, line, \"column\", problem"

    /// The values of the columns; no case is an empty text.
    var values: [(any DatabaseValueConvertible)?] {
        [kind.rawValue, reference?.text ?? "", occasion, place?.file, place?.line, place?.column, problem]
    }
}

extension RowReader {
    mutating func alarm() throws -> Alarm {
        let kind: Alarm.Kind = try word()
        let reference = text()
        return Alarm(
            kind: kind, reference: reference.isEmpty ? nil : try readable(CaseReference(reference)), occasion: text(),
            place: optionalPlace(), problem: text())
    }

    /// Nil where its three columns are empty.
    mutating func optionalPlace() -> Alarm.Place? {
        guard let file = optionalText() else {
            skip(2)
            return nil
        }
        return Alarm.Place(file: file, line: number(), column: number())
    }
}
