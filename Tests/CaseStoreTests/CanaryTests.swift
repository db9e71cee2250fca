import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

/// What people write by mistake may be a child's name: it is told where it stands, and never repeated.
struct `What is refused` {
    @Test(arguments: BadText.cases + BadText.procedures + BadText.contacts + BadText.settings + BadText.holidays)
    func `is never repeated`(row: BadText) {
        #expect(!row.refusals.contains { $0.lowercased().contains(canary) })
    }

    @Test func `is tried out with many a value`() {
        let rows =
            BadText.cases + BadText.procedures + BadText.contacts + BadText.settings + BadText.holidays + BadText.yaml

        #expect(rows.filter { $0.text.lowercased().contains(canary) }.count > 90)
    }

    /// The word is put into the right text at every place: into keys, values, quotations, comments and between them.
    @Test func `is not repeated wherever in a case it stands`() throws {
        let procedure = try Sample.readProcedure()
        try insertEverywhere(Sample.caseText) { text in
            _ = try CaseFile.read(
                Array(text.utf8), named: try Sample.reference(), knowing: [procedure.name: procedure], noLaterThan: nil)
        }
    }

    @Test func `is not repeated wherever in the contacts it stands`() throws {
        try insertEverywhere(Sample.contacts) { _ = try Sample.readContacts($0) }
    }

    @Test func `is not repeated wherever in the settings it stands`() throws {
        let text = "timezone: Europe/London\npaths: {cases: cases}\nmail:\n  smtp: {port: 25, tls: none}\n"
        try insertEverywhere(text) { _ = try Sample.readSettings($0) }
    }

    @Test func `is not repeated wherever in the bank holidays it stands`() throws {
        try insertEverywhere(Sample.holidays) { text in
            _ = try HolidaysFile(Array(text.utf8), at: "/h.json").holidays(of: .englandAndWales)
        }
    }

    /// A name that a procedure gives is a known word, and may be what was meant elsewhere.
    @Test func `is at most suggested wherever in a procedure it stands`() throws {
        try insertEverywhere(Sample.procedure, step: 3) {
            _ = try Sample.readProcedure($0)
        } but: { problem in
            problem.replacing(/did you mean '[^']*'\?/, with: "")
        }
    }

    /// Texts cut off anywhere are refused or right, and nothing worse.
    @Test func `is not repeated where a case is cut off`() throws {
        let procedure = try Sample.readProcedure()
        let text = Sample.caseText.replacing("police", with: canary)
        for length in 0..<text.count {
            let said = refusals {
                _ = try CaseFile.read(
                    Array(text.prefix(length).utf8), named: try Sample.reference(),
                    knowing: [procedure.name: procedure], noLaterThan: nil)
            }
            #expect(!said.contains { $0.contains(canary) })
        }
    }

    private func insertEverywhere(
        _ text: String, step: Int = 1, _ read: (String) throws -> Void, but allowed: (String) -> String = { $0 }
    ) throws {
        var refused = 0
        for word in [canary, "\n\(canary)", "\"\(canary)", "[\(canary)", " \(canary): "] {
            for place in stride(from: 0, through: text.count, by: step) {
                let index = text.index(text.startIndex, offsetBy: place)
                let said = refusals { try read(text[..<index] + word + text[index...]) }
                refused += said.isEmpty ? 0 : 1
                let repeating = said.first { allowed($0).contains(canary) }
                #expect(repeating == nil, "at \(place)")
            }
        }
        #expect(refused > text.count / step)
    }
}
