import CivilCalendar
import Foundation
import Ledger
import Obligations
import TestSupport
import Testing

@testable import CaseStore

/// Files that are broken at random, the same in every run: `CASEWATCH_MUTATIONS` says how many of each kind.
@Suite(.timeLimit(.minutes(10))) struct `Files of every kind, broken in many ways,` {
    private static let count = ProcessInfo.processInfo.environment["CASEWATCH_MUTATIONS"].flatMap { Int($0) } ?? 1_500

    /// What breaks readers of YAML and JSON; words that must not be repeated among it.
    private static let pieces: [[UInt8]] =
        [
            "&a [", "*a", "<<: *a", "!!binary ", "!x ", "---\n", "...\n", "%YAML 9.9\n", "- - - - ", "? ", ": ", "|\n",
            ">-\n",
            "\"\\u0000\"", "'", "\"", "\\", "\u{FEFF}", "\u{202E}", "\u{2028}", "\t", "\r", "\r\n", "\n\n", "#",
            "0x7fffffff",
            "99999999999999999999", "-0", "1e999", "2026-02-30", "9999-12-31", "0000-00-00", "null", "~", "no",
            "qwzxkv",
            "Qwzxkv-Jhgfrt", "qwzxkv.jhgfrt@mnbvcx.example", "../../qwzxkv", String(repeating: "[", count: 500),
            String(repeating: "{a: ", count: 300), String(repeating: "qwzxkv ", count: 400),
        ].map { Array($0.utf8) } + [[0], [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

    private enum Kind: String, CaseIterable, CustomTestStringConvertible {
        case `case`, procedure, contacts, settings, holidays

        var testDescription: String { rawValue }

        var text: String {
            switch self {
            case .case: Sample.caseText
            case .procedure: Sample.procedure
            case .contacts: Sample.contacts
            case .settings: "timezone: Europe/London\npaths: {cases: cases}\nmail:\n  smtp: {port: 25, tls: none}\n"
            case .holidays: Sample.holidays
            }
        }
    }

    @Test(arguments: Kind.allCases)
    private func `are read or refused, and nothing worse`(kind: Kind) throws {
        var lots = Lots(of: UInt64(kind.text.utf8.count))
        let procedure = try Sample.readProcedure()
        var (accepted, refused) = (0, 0)
        for _ in 0..<Self.count {
            let bytes = lots.mutated(Array(kind.text.utf8), with: Self.pieces)
            do {
                try read(bytes, as: kind, under: procedure)
                accepted += 1
            } catch let refusals as Refusals {
                refused += 1
                for refusal in refusals.all {
                    #expect(!refusal.problem.lowercased().contains("qwzxkv"), "repeats what was written: \(refusal)")
                    #expect(refusal.problem.utf8.count < 1_000)
                }
            }
        }
        #expect(accepted > 0)
        #expect(refused > Self.count / 10)
    }

    private func read(_ bytes: [UInt8], as kind: Kind, under procedure: Procedure) throws {
        switch kind {
        case .case:
            let `case` = try CaseFile.read(
                bytes, named: try Sample.reference(), knowing: [procedure.name: procedure], noLaterThan: nil)
            // What the ledger keeps is what was read.
            #expect(try Case(canonical: `case`.canonical) == `case`)
        case .procedure: _ = try ProcedureFile.read(bytes, at: "/rules/procedures/short-review.yaml")
        case .contacts: _ = try ContactsFile.read(bytes, at: "/rules/contacts.yaml", allowedDomains: nil)
        case .settings: _ = try SettingsFile.read(bytes, at: "/etc/casewatch/casewatch.yaml") { $0 == "Europe/London" }
        case .holidays: _ = try HolidaysFile(bytes, at: "/h.json").holidays(of: .englandAndWales)
        }
    }
}
