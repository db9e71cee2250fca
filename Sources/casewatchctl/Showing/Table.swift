/// Rows in columns that line up, with a heading over each.
struct Table {
    private let headings: [String]
    private let right: Set<Int>
    private var rows: [[Cell]] = []

    struct Cell {
        var text: String
        var tone: Terminal.Tone = .plain
    }

    /// - Parameter right: columns whose cells stand at their right edge, such as numbers.
    init(_ headings: String..., right: Set<Int> = []) {
        self.headings = headings
        self.right = right
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func row(_ cells: Cell...) {
        rows.append(cells)
    }

    func write(to terminal: inout Terminal) {
        let widths = headings.indices.map { column in
            max(headings[column].count, rows.map { $0[column].text.count }.max() ?? 0)
        }
        terminal.line(line(headings.map { Cell(text: $0, tone: .strong) }, widths, terminal))
        for row in rows { terminal.line(line(row, widths, terminal)) }
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
        cells.enumerated().map { column, cell in
            let gap = String(repeating: " ", count: widths[column] - cell.text.count)
            let toned = terminal.toned(cell.text, cell.tone)
            if right.contains(column) { return gap + toned }
            return column == cells.count - 1 ? toned : toned + gap
        }
        .joined(separator: "  ")
    }
}

extension Table.Cell: ExpressibleByStringInterpolation {
    init(stringLiteral text: String) {
        self.init(text: text)
    }
}
