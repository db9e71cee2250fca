/// A table as RFC 4180 has it, safe to open in a spreadsheet.
package struct CSVText: Sendable, Equatable {
    /// Complete, its lines ended by CRLF, in UTF-8 when written.
    package let text: String

    package init(_ table: CSVTable) {
        text = ([table.headings] + table.rows).map(Self.line).joined()
    }

    private static func line(_ cells: [String]) -> String {
        cells.map { quoted(neutralised($0)) }.joined(separator: ",") + "\r\n"
    }

    /// A spreadsheet takes what begins like a formula for one, even in quotes; an apostrophe before it makes it text.
    private static func neutralised(_ cell: String) -> String {
        let first = cell.unicodeScalars.first {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .format
        }
        guard let first else { return cell }
        let isControl = cell.unicodeScalars.first?.properties.generalCategory == .control
        return formulaBeginnings.contains(first) || isControl ? "'" + cell : cell
    }

    /// The last four are the full-width forms, which some spreadsheets read alike.
    private static let formulaBeginnings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

    /// Scalar by scalar, since a quote with an accent on it is a quote all the same.
    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return cell }
        var text = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { text.unicodeScalars.append(scalar) }
            text.unicodeScalars.append(scalar)
        }
        return text + "\""
    }
}

/// Rows of cells under headings, for a spreadsheet.
package struct CSVTable: Sendable, Equatable {
    package let headings: [String]
    package private(set) var rows: [[String]] = []

    package init(_ headings: String...) {
        self.headings = headings
    }

    /// Adds a row; an absent cell is empty.
    package mutating func row(_ cells: String?...) {
        rows.append(cells.map { $0 ?? "" })
    }
}
