import Foundation
import Testing

/// The numbered list of the duties in the procedure's text, with the line that states each.
struct ProcedureText {
    /// How many lines the text has.
    let lineCount = 96
    let entries: [Entry]

    /// One number of the list.
    struct Entry: Sendable, CustomTestStringConvertible {
        let id: String
        let line: Int

        var testDescription: String { id }
    }

    static let shipped = ProcedureText()

    private init() {
        entries = Self.resource("obligations.csv").split(separator: "\n").dropFirst().map { row in
            let fields = row.split(separator: ",").map(String.init)
            guard fields.count == 2, let line = Int(fields[1]) else { preconditionFailure("no entry: \(row)") }
            return Entry(id: fields[0], line: line)
        }
    }

    private static func resource(_ name: String) -> String {
        guard let url = Bundle.module.url(forResource: "Texts/\(name)", withExtension: nil),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { preconditionFailure("no text: \(name)") }
        return text
    }
}
