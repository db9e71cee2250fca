import Foundation
import Obligations
import Testing

@testable import CaseStore

/// The files that are shipped are files that are read.
struct `The shipped configuration` {
    private let directory = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Config")
        .standardizedFileURL.path(percentEncoded: false)

    @Test func `shows the defaults in the settings`() throws {
        let shipped = try load("casewatch.yaml")
        let defaults = try load("no-such-settings.yaml")

        #expect(shipped == defaults)
    }

    @Test(arguments: ["casewatch.yaml", "demo/casewatch.yaml"])
    func `gives rules without a refusal`(name: String) throws {
        let loaded = RuleFiles.load(try load(name))

        #expect(loaded.refusals.map(\.description) == [])
        #expect(loaded.rules?.procedures.keys.map(\.text).sorted() == ["lcspr-2023", "scr-2015"])
        #expect((loaded.rules?.procedures["scr-2015"]?.procedure.obligations.count ?? 0) >= 7)
        #expect((loaded.rules?.procedures["scr-2015"]?.procedure.examples.count ?? 0) >= 20)
    }

    @Test func `has demonstration cases that are read`() throws {
        let settings = try load("demo/casewatch.yaml")
        let rules = try #require(RuleFiles.load(settings).rules)
        let files = CaseFiles(directory: settings.paths.cases)
        let scan = files.scan()

        #expect(scan.changed.count >= 4)
        #expect(scan.refused == [])
        for reference in scan.changed {
            guard case .text(let text) = files.read(reference) else {
                Issue.record("\(reference) is not read")
                continue
            }
            let found = try CaseFile.read(
                text.bytes, named: reference, knowing: rules.procedures.mapValues(\.procedure),
                noLaterThan: try day("2026-12-31"))
            #expect(found.events.count > 10)
        }
    }

    private func load(_ name: String) throws -> Settings {
        try SettingsFile.load(directory + "/" + name) { $0 == "Europe/London" }
    }
}
