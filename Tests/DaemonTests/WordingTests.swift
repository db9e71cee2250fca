import Control
import Foundation
import Systemd
import Testing

@testable import Daemon

struct `The words of letters` {
    private static let own = "Regarding {{reference}} {{duty}}: {{due}}{{held-until}} {{act-by}}\n"
    private static let bad = "Regarding {{reference}} {{duty}}: {{deu}}\n"

    private func office(wording: String? = nil) throws -> Office {
        let office = try Office("2026-01-20 10:00")
        try FileManager.default.createDirectory(
            at: office.folder.appending(path: "letters"), withIntermediateDirectories: true)
        if let wording { try office.write("letters/duty.mustache", wording) }
        return office
    }

    private func problems(_ reply: Interface.Reply) throws -> [String] {
        guard case .reload(let reply) = reply else { throw Unexpected() }
        return reply.problems.map { "\($0.file):\($0.line):\($0.column): \($0.problem)" }
    }

    @Test func `are the partnership's where it has its own`() async throws {
        let office = try office(wording: Self.own)
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        #expect(try office.queue().first?.contains("\r\nRegarding BSCP-2026-014 chair-decision: Friday 20") == true)
    }

    @Test func `change with a reload, and letters that are decided keep theirs`() async throws {
        let office = try office()
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.open()
        try office.write("letters/duty.mustache", Self.own)
        #expect(try problems(try await office.ask(.reload)) == [])
        #expect(office.journal.messages(.change).contains("the words of letters changed"))

        try office.record("BSCP-2026-015", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        let letters = try office.queue()
        #expect(letters.contains { $0.contains("You hear this as board-chair") })
        #expect(letters.contains { $0.contains("Regarding BSCP-2026-015") })

        _ = try await office.ask(.reload)
        #expect(office.journal.messages(.change).count { $0 == "the words of letters changed" } == 1)
    }

    @Test func `that are bad are told with their place, and the words of before stay`() async throws {
        let office = try office(wording: Self.own)
        try await office.open()
        try office.write("letters/duty.mustache", Self.bad)
        let problem = "duty.mustache:1:35: unknown tag; did you mean 'due'?"
        #expect(try problems(try await office.ask(.reload)).contains(problem))
        #expect(try await office.status().refused.contains { $0.file == "duty.mustache" && $0.column == 35 })
        #expect(
            office.journal.messages(.refusedFile).contains {
                $0.hasPrefix(problem) && $0.hasSuffix("(letters keep the words of before)")
            })
        #expect(try office.letters == ["manager@partnership.example: Casewatch: a file was refused"])

        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        #expect(try office.queue().contains { $0.contains("Regarding BSCP-2026-014") })
    }

    @Test func `that are bad refuse a start where no good ones are known`() async throws {
        let office = try office(wording: Self.bad)
        do {
            try await office.open()
            Issue.record("it started")
        } catch let problem as StartProblem {
            #expect(problem.exitStatus == 78)
            #expect(problem.description.contains("letters/duty.mustache:1:35: unknown tag; did you mean 'due'?"))
        }
        #expect(!FileManager.default.fileExists(atPath: office.folder.appending(path: "state").path))
    }

    @Test func `of before outlive a restart with bad ones`() async throws {
        let office = try office(wording: Self.own)
        try await office.open()
        try await office.close()
        try office.write("letters/duty.mustache", Self.bad)
        try await office.open()
        #expect(try await office.status().refused.contains { $0.file == "duty.mustache" })

        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        #expect(try office.queue().contains { $0.contains("Regarding BSCP-2026-014") })
    }

    @Test func `that are built in come back when a file is removed`() async throws {
        let office = try office(wording: Self.own)
        try await office.open()
        try office.remove("letters/duty.mustache")
        _ = try await office.ask(.reload)
        try office.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try await office.rescan()
        #expect(try office.queue().contains { $0.contains("You hear this as board-chair") })
    }
}
