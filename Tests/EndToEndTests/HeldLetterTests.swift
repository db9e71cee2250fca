import Foundation
import TestSupport
import Testing

/// Daemon, courier, mail server and operator together.
@Suite(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
struct `A letter whose fate nobody knows` {
    @Test func `is held after two repeats, listed with what to do, and goes again by an operator's word`() throws {
        let server = try TestServer("--plan", "dot:drop,dot:drop,dot:drop,accept")
        let partnership = try Partnership()
        try partnership.write(
            "casewatch.yaml",
            "mail: {transport: smtp, smtp: {host: 127.0.0.1, port: \(server.port), tls: none, user: \"\"}}\n")
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let carry = ["--config", partnership.settings, "--once"]

        for _ in 1...3 { _ = try Program.courier.run(carry) }
        let held = try #require(
            try FileManager.default.contentsOfDirectory(
                atPath: partnership.folder.appending(path: "spool/sending").path
            ).first)
        let list = try partnership.askDaemon("spool", "list")
        #expect(list.output.contains("sending"))
        #expect(list.output.contains("held: it may have gone out 3 times"))
        #expect(try Program.courier.run(carry).errors.contains("casewatchctl spool retry \(held)"))

        #expect(try partnership.askDaemon("spool", "retry", held).status == 0)
        #expect(try Program.courier.run(carry).status == 0)

        _ = try partnership.askDaemon("rescan")
        #expect(try !partnership.askDaemon("spool", "list").output.contains("held"))
        #expect(try partnership.askDaemon("spool", "retry", held).status == 1)
        let copies = Dictionary(grouping: try server.letters, by: \.bytes).values.map(\.count).sorted()
        // The letters to others came once; this one four times, byte for byte.
        #expect(copies.last == 4)
        #expect(copies.dropLast().allSatisfy { $0 == 1 })
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)
    }
}
