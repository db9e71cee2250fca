import Foundation
import Testing

struct `Every row of the fault matrix` {
    private struct Row: CustomTestStringConvertible {
        let number: Int
        let holders: [String]

        var testDescription: String { "row \(number)" }
    }

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// The numbered rows, with what stands between backticks in their last column.
    private static func rows() throws -> [Row] {
        try String(contentsOf: tests.appending(path: "Faults/MATRIX.md"), encoding: .utf8)
            .split(separator: "\n")
            .compactMap { line in
                let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
                guard cells.count == 4, let number = Int(cells[0]) else { return nil }
                return Row(number: number, holders: cells[3].matches(of: /`([^`]+)`/).map { String($0.output.1) })
            }
    }

    /// The names of all tests in the sources.
    private static func names() throws -> Set<String> {
        let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: /func `([^`]+)`/).map { String($0.output.1) })
        }
        return names
    }

    @Test func `is there, from the first to the last`() throws {
        #expect(try Self.rows().map(\.number) == Array(1...83))
    }

    @Test func `is held by tests that exist`() throws {
        let names = try Self.names()
        let root = Self.tests.deletingLastPathComponent()
        for row in try Self.rows() {
            #expect(!row.holders.isEmpty, "row \(row.number) names no test")
            for holder in row.holders {
                let isThere =
                    holder.hasPrefix("Tests/")
                    ? FileManager.default.fileExists(atPath: root.appending(path: holder).path)
                    : names.contains(holder)
                #expect(isThere, "row \(row.number) names what does not exist: \(holder)")
            }
        }
    }
}
