import Foundation
import Testing

/// The text of the procedure and the list of the duties in it, line by line.
struct ProcedureText {
    /// The text, its first line at 0.
    let lines: [String]
    let entries: [Entry]

    /// One number of the list: the line that states it, and words that stand in that line.
    struct Entry: Sendable, CustomTestStringConvertible {
        let id: String
        let line: Int
        let anchor: String

        var testDescription: String { id }
    }

    static let shipped = ProcedureText()

    private init() {
        lines = Self.resource("serious-case-review-procedure.txt").components(separatedBy: "\n")
        entries = Self.resource("obligations.csv").split(separator: "\n").dropFirst().map { row in
            let fields = row.split(separator: ",", maxSplits: 2).map(String.init)
            guard fields.count == 3, let line = Int(fields[1]) else { preconditionFailure("no entry: \(row)") }
            let anchor = fields[2].hasPrefix("\"") ? String(fields[2].dropFirst().dropLast()) : fields[2]
            return Entry(id: fields[0], line: line, anchor: anchor)
        }
    }

    static func resource(_ name: String) -> String {
        guard let url = Bundle.module.url(forResource: "Texts/\(name)", withExtension: nil),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { preconditionFailure("no text: \(name)") }
        return text
    }
}
