import CivilCalendar
import TestSupport
import Obligations

@testable import CaseStore

/// Writes case files as anybody might: each in one hand, with its habits, and with comments and blank lines anywhere.
struct AnyHand {
    private var lots: Lots

    private let layout: Layout
    private let margin: Int
    private let inset: Int
    private let keyQuote: String
    private let quote: String
    private let order: [String]
    private let padding: String
    private let areItemsListed: Bool
    let lineEnd: String

    /// How the events stand beneath each other.
    enum Layout: CaseIterable {
        case lines, braces, mixed, brackets, bracketsInLines, bracketsWithComma
    }

    init(_ seed: UInt64) {
        lots = Lots(of: seed)
        layout = Layout.allCases.randomElement(using: &lots) ?? .lines
        margin = Int.random(in: 0...4, using: &lots)
        inset = Int.random(in: 2...5, using: &lots)
        keyQuote = ["", "", "", "\"", "'"].randomElement(using: &lots) ?? ""
        quote = ["", "", "\"", "'"].randomElement(using: &lots) ?? ""
        order = ["date", "event", "for", "until", "with"].shuffled(using: &lots)
        padding = Bool.random(using: &lots) ? " " : ""
        areItemsListed = Bool.random(using: &lots)
        lineEnd = Bool.random(using: &lots) ? "\n" : "\r\n"
    }

    /// Whether each event has lines of its own, so that no line of another one has to change.
    var leavesLines: Bool {
        switch layout {
        case .lines, .braces, .mixed, .bracketsWithComma: true
        case .brackets, .bracketsInLines: false
        }
    }

    mutating func event() -> CaseEvent {
        let names: [EventName] = ["brought", "decided", "not-decided", "extended", "asked", "answered", "planned"]
        let name = names.randomElement(using: &lots) ?? "brought"
        let subjects = ["police", "education", "0123", "no", "s-1"]
        let items = ["reasons", "letter", "minutes", "1e3", "null"].shuffled(using: &lots)
        let date = date(after: "2026-01-01")
        return CaseEvent(
            date: date, name: name,
            subject: Bool.random(using: &lots) ? subjects.randomElement(using: &lots).flatMap { Subject($0) } : nil,
            until: name == "extended" || chance(6) ? self.date(after: date.description) : nil,
            items: items.prefix(Int.random(in: 0...3, using: &lots)).map { ChecklistItem($0) })
    }

    /// A whole file; the events are read from it and not told.
    mutating func file() -> String {
        var blocks = [
            ["case: TEST-2026-001"], ["procedure: short-review"], people(), list(Int.random(in: 1...6, using: &lots)),
        ].shuffled(using: &lots)
        if chance(8) { blocks.insert(["---"], at: 0) }
        var lines: [String] = []
        for block in blocks where !block.isEmpty {
            lines += noise(indentation: 0) + block
        }
        if chance(8), layout != .mixed { lines.append("...") }
        lines += noise(indentation: 0)
        return lines.joined(separator: lineEnd) + (chance(4) ? "" : lineEnd)
    }

    private mutating func people() -> [String] {
        chance(2) ? [] : chance(2) ? ["people: {board-chair: chair-1}"] : ["people:", "  board-chair: chair-1   # new"]
    }

    private mutating func list(_ count: Int) -> [String] {
        let events = (0..<count).map { _ in event() }
        let space = String(repeating: " ", count: margin)
        switch layout {
        case .lines, .braces, .mixed:
            var lines = ["events:" + remark()]
            for event in events {
                lines += noise(indentation: margin)
                let isInLines = layout == .lines || layout == .mixed && chance(2)
                lines += isInLines ? inLines(event) : ["\(space)- \(inBraces(event))" + remark()]
            }
            return lines + (chance(3) ? ["\(space) # \(canary)"] : [])
        case .brackets:
            return ["events: [\(padding)\(events.map { inBraces($0) }.joined(separator: ", "))\(padding)]" + remark()]
        case .bracketsInLines, .bracketsWithComma:
            var lines = ["events: [" + remark()]
            for (index, event) in events.enumerated() {
                let comma = layout == .bracketsWithComma || index + 1 < events.count ? "," : ""
                lines.append("\(space) \(inBraces(event))\(comma)" + remark())
                if chance(5) { lines.append("\(space)  # \(canary) ]}") }
            }
            return lines + [" ]" + remark()]
        }
    }

    private mutating func inLines(_ event: CaseEvent) -> [String] {
        let space = String(repeating: " ", count: margin + inset)
        var lines: [String] = []
        for key in order {
            if key == "with", areItemsListed, !event.items.isEmpty {
                lines.append("\(space)\(quoted(key, keyQuote)):" + remark())
                lines += event.items.map { "\(space)  - \(quoted($0.text, quote))" }
            } else if let value = value(of: key, in: event) {
                lines.append("\(space)\(quoted(key, keyQuote)): \(value)" + remark())
            }
            if chance(9) { lines.append(chance(2) ? "" : "\(space)# \(canary): [") }
        }
        let first = lines.firstIndex { !$0.isEmpty && !$0.contains("# \(canary): [") } ?? 0
        lines[first] = String(repeating: " ", count: margin) + "-" + lines[first].dropFirst(margin + 1)
        return lines
    }

    private func inBraces(_ event: CaseEvent) -> String {
        let pairs = order.compactMap { key in value(of: key, in: event).map { "\(quoted(key, keyQuote)): \($0)" } }
        return "{\(padding)\(pairs.joined(separator: ", "))\(padding)}"
    }

    private func value(of key: String, in event: CaseEvent) -> String? {
        switch key {
        case "date": quoted(event.date.description, quote)
        case "event": quoted(event.name.text, quote)
        case "for": event.subject.map { quoted($0.text, quote) }
        case "until": event.until.map { quoted($0.description, quote) }
        default: event.items.isEmpty ? nil : "[\(event.items.map { quoted($0.text, quote) }.joined(separator: ", "))]"
        }
    }

    private func quoted(_ text: String, _ quote: String) -> String { quote + text + quote }

    /// Blank lines and comments between other lines.
    private mutating func noise(indentation: Int) -> [String] {
        (0..<Int.random(in: 0...2, using: &lots)).map { _ in
            chance(2) ? "" : String(repeating: " ", count: indentation) + "# \(canary)'s, \"{ü\""
        }
    }

    private mutating func remark() -> String {
        chance(6) ? "   # it's [\(canary)" : chance(9) ? "  " : ""
    }

    private mutating func chance(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &lots) == 0
    }

    private mutating func date(after text: String) -> CivilDate {
        (CivilDate(text) ?? .earliest).adding(days: Int.random(in: 0...300, using: &lots))
    }
}
