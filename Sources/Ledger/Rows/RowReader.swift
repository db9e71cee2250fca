import CivilCalendar
import GRDB
import Obligations

/// Reads the columns of one row from left to right; a text that the program never writes is a damaged ledger.
struct RowReader {
    private let row: Row
    private var column = 0

    init(_ row: Row) {
        self.row = row
    }

    mutating func text() -> String { next() }
    mutating func optionalText() -> String? { nextIfAny() }
    mutating func number() -> Int { next() }
    mutating func wideNumber() -> Int64 { next() }
    mutating func optionalWideNumber() -> Int64? { nextIfAny() }
    mutating func flag() -> Bool { next() }

    mutating func date() throws -> CivilDate { try readable(CivilDate(text())) }
    mutating func moment() throws -> CivilMoment { try readable(CivilMoment(stored: text())) }
    mutating func reference() throws -> CaseReference { try readable(CaseReference(text())) }
    mutating func time() throws -> LedgerTime { LedgerTime(civil: try moment(), unix: wideNumber()) }

    mutating func optionalDate() throws -> CivilDate? {
        try optionalText().map { try readable(CivilDate($0)) }
    }

    mutating func optionalMoment() throws -> CivilMoment? {
        try optionalText().map { try readable(CivilMoment(stored: $0)) }
    }

    /// A word that an enumeration lists.
    mutating func word<Word: RawRepresentable<String>>() throws -> Word { try readable(Word(rawValue: text())) }

    mutating func bytes() throws -> [UInt8] {
        defer { column += 1 }
        return try row.withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } ?? [] }
    }

    mutating func optionalBytes() throws -> [UInt8]? {
        defer { column += 1 }
        return try row.withUnsafeData(atIndex: column) { $0.map { [UInt8]($0) } }
    }

    /// Passes over columns that a left join left empty.
    mutating func skip(_ columns: Int) {
        column += columns
    }

    private mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
        defer { column += 1 }
        return row[column]
    }

    private mutating func nextIfAny<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value? {
        defer { column += 1 }
        return row[column]
    }
}

/// A stored value that no version of the program writes.
struct UnreadableValue: Error {}

/// The value, or a damaged ledger.
func readable<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw UnreadableValue() }
    return value
}
