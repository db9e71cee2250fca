import Foundation
import TestSupport
import Testing

struct `A daemon on a machine with other rules of the time zone` {
    /// The offsets of what a simulated half-year said, before and after the clocks change.
    private func said(_ partnership: Partnership, environment: [String: String]) throws -> [String] {
        let line = ["--config", partnership.settings, "--simulate", "2026-01-20..2026-07-01"]
        let end = try Program.daemon.start(line, environment: environment).wait()
        #expect(end.status == 0)
        return end.output.split(separator: "\n").map { String($0.prefix("2026-01-20T09:00:00+00:00".count)) }
    }

    @Test func `keeps to its own rules of the time zone, whatever the machine has`() throws {
        let rules = URL(filePath: "/usr/share/zoneinfo/Asia/Tokyo")
        try #require(FileManager.default.fileExists(atPath: rules.path), "needs tzdata")
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-101", "date: 2026-01-20, event: brought-to-chair")
        let machine = partnership.folder.appending(path: "zoneinfo/Europe")
        try FileManager.default.createDirectory(at: machine, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: rules, to: machine.appending(path: "London"))
        let elsewhere = ProcessInfo.processInfo.environment.merging(
            ["TZDIR": machine.deletingLastPathComponent().path, "TZ": "Asia/Tokyo"], uniquingKeysWith: { $1 })

        let moments = try said(partnership, environment: elsewhere)
        #expect(moments.contains { $0.hasSuffix("T09:00:00+00:00") })
        #expect(moments.contains { $0.hasSuffix("T09:00:00+01:00") })
        #expect(moments.allSatisfy { $0.hasSuffix("+00:00") || $0.hasSuffix("+01:00") })
    }
}
