import GRDB

extension Database {
    /// Runs a statement that is prepared once per connection.
    func run(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        try cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    /// All rows of a query that is prepared once per connection, each made into one value.
    func all<Value>(
        _ sql: String, _ values: [(any DatabaseValueConvertible)?] = [], _ make: (inout RowReader) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(values))
        while let row = try rows.next() {
            var reader = RowReader(row)
            found.append(try make(&reader))
        }
        return found
    }

    /// The first row of a query.
    func first<Value>(
        _ sql: String, _ values: [(any DatabaseValueConvertible)?] = [], _ make: (inout RowReader) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: StatementArguments(values))
        guard let row = try rows.next() else { return nil }
        var reader = RowReader(row)
        return try make(&reader)
    }
}
