import Testing

@testable import CaseStore

/// A text that must be refused, and what must be said of it.
struct BadText: Sendable, CustomTestStringConvertible {
    let why: String
    let text: String
    /// Each refusal as `line:column: problem`, in order.
    let refusals: [String]

    init(_ why: String, _ text: String, _ refusals: String...) {
        self.init(why, text, refusals)
    }

    init(_ why: String, _ text: String, _ refusals: [String]) {
        self.why = why
        self.text = text
        self.refusals = refusals
    }

    /// A text in which each `‸` marks the place of one refusal and is taken out; without any it is the whole file's.
    init(_ why: String, marked: String, problems: [String]) {
        var places: [String] = []
        var text = ""
        for (line, marked) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var column = 1
            text += line == 0 ? "" : "\n"
            for scalar in marked.unicodeScalars {
                if scalar == "‸" {
                    places.append("\(line + 1):\(column)")
                } else {
                    text.unicodeScalars.append(scalar)
                    column += 1
                }
            }
        }
        if places.isEmpty { places = ["1:1"] }
        precondition(places.count == problems.count, "the row has as many marks as problems")
        self.init(why, text, zip(places, problems).map { "\($0): \($1)" })
    }

    var bytes: [UInt8] { Array(text.utf8) }

    var testDescription: String { why }
}

/// A word that rows put where a value is refused; nothing that leaves the program may carry it.
let canary = "canary"

/// What is said when the reading is refused, as rows say it; empty where it is not.
func refusals(_ read: () throws -> Void) -> [String] {
    do {
        try read()
        return []
    } catch let refusals as Refusals {
        return refusals.all.map { "\($0.line):\($0.column): \($0.problem)" }
    } catch {
        Issue.record(error)
        return []
    }
}
