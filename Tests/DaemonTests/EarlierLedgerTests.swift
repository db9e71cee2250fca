import Control
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Daemon

struct `An upgrade from the first version` {
    /// The office as the first version left it in the early afternoon of 24 November 2026.
    private func office() throws -> Office {
        let config = URL(filePath: #filePath).appending(path: "../../../Config").standardizedFileURL
        let office = try Office(
            "2026-11-24 15:00",
            procedure: String(contentsOf: config.appending(path: "procedures/scr-2015.yaml"), encoding: .utf8))
        try office.move("procedures/short.yaml", to: "procedures/scr-2015.yaml")
        for name in ["contacts.yaml", "bank-holidays.json"] {
            try office.write(name, String(contentsOf: config.appending(path: name), encoding: .utf8))
        }
        try EarlierLedger.copyCases(to: office.folder.appending(path: "cases"))
        try FileManager.default.createDirectory(
            at: office.folder.appending(path: "state"), withIntermediateDirectories: true)
        try office.write("state/ledger.generation", EarlierLedger.stamp)
        let ledger = try DatabaseQueue(path: office.folder.appending(path: "state/ledger.sqlite").path)
        let statements = try EarlierLedger.sql
        try ledger.inDatabase { try $0.execute(sql: statements) }
        try ledger.close()
        return office
    }

    private func why(_ office: Office, _ reference: String, _ key: String) async throws -> [Interface.RungDecision] {
        guard case .why(let reply) = try await office.ask(.why(.init(reference: reference, key: key))) else {
            throw Unexpected()
        }
        return reply.rungs
    }

    @Test func `says nothing again, and writes the one letter anew that had not left`() async throws {
        let office = try office()

        try await office.open()

        #expect(office.said == [])
        #expect(try office.letters == ["business.manager@partnership.example: Casewatch: a case file was refused"])
        try await office.close()
        try await office.open()
        #expect(office.said == [])
    }

    @Test func `still knows what was said, to whom, and that it arrived`() async throws {
        let office = try office()
        try await office.open()

        let overdue = try await why(office, "BSCP-2026-031", "chair-decision")
        let said = try #require(overdue.first { $0.said != nil })
        #expect(said.rung == "7 days after")
        #expect(said.said == "2026-11-24T12:21:00+00:00")
        #expect(said.delivery == .delivered)
        #expect(overdue.first { $0.rung == "on the day" }?.held == "superseded")
        let met = try await why(office, "BSCP-2026-032", "chair-decision")
        #expect(met.filter { $0.said != nil }.map(\.rung) == ["49 days after"])
    }

    @Test func `keeps what an operator asked for, and goes on with what comes next`() async throws {
        let office = try office()
        try await office.open()

        try await office.pass(to: "2026-11-26 12:00")

        // The reminder of the 25th about the other duty is acknowledged.
        #expect(
            office.said == [
                "escalated: BSCP-2026-031 chair-decision, 14 days after",
                "escalated: BSCP-2026-033 imr-completion[1], 7 days after",
            ])
        guard case .silences(let reply) = try await office.ask(.silences) else { throw Unexpected() }
        #expect(reply.silences.map(\.why) == ["the service asked for two more weeks"])
    }

    @Test func `begins a chain of digests that is sound`() async throws {
        let office = try office()
        try await office.open()
        try await office.pass(to: "2026-11-30 12:00")
        try await office.close()

        #expect(try office.chainIsSound())
    }
}
