import Foundation
import TestSupport
import Testing

struct `Who follows the notices` {
    private let partnership: Partnership

    init() throws {
        partnership = try Partnership()
    }

    /// What was said before somebody listened they do not hear, so there is something new to say until they do.
    private func say(until isHeard: () -> Bool) throws {
        for number in 1000...9999 where !isHeard() {
            try partnership.record("BSCP-2026-\(number)", "date: 2026-01-20, event: brought-to-chair")
            _ = try partnership.askDaemon("rescan")
        }
    }

    @Test func `hears them again after the daemon was restarted, and learns of the gap`() throws {
        let daemon = try partnership.start()
        let follower = try Program.ctl.start(["--socket", partnership.socket, "follow"])
        try say { !follower.isRunning || follower.output.contains(" chair-decision  ") }

        daemon.signal(SIGTERM)
        daemon.wait()
        try follower.wait(for: "waiting until it answers again")
        #expect(follower.errors.contains("the daemon at '\(partnership.socket)' has ended"))
        #expect(follower.errors.contains("systemctl status casewatchd"))
        let heard = follower.output

        let another = try partnership.start()
        try follower.wait(for: "the daemon answers again")
        #expect(follower.errors.contains("'journalctl -t casewatchd --since \"20"))
        try say { !follower.isRunning || follower.output.count > heard.count }
        #expect(follower.isRunning)
        another.signal(SIGTERM)
        another.wait()
    }

    @Test func `as JSON gets one object a line, whatever happens to the daemon`() throws {
        let daemon = try partnership.start()
        let follower = try Program.ctl.start(["--socket", partnership.socket, "follow", "--json"])
        try say { !follower.isRunning || follower.output.contains("chair-decision") }
        daemon.signal(SIGTERM)
        daemon.wait()
        let another = try partnership.start()
        try follower.wait(for: "the daemon answers again")
        let lines = follower.output.count
        try say { !follower.isRunning || follower.output.count > lines }
        follower.signal(SIGINT)
        another.signal(SIGTERM)

        let answers = try follower.wait().output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: [String: Any]]
        }
        #expect(answers.count > 1)
        #expect(answers.allSatisfy { $0?["notice"]?["case"] != nil })
        another.wait()
    }

    @Test func `and finds no daemon at the beginning is told at once`() throws {
        let result = try Program.ctl.run(["--socket", partnership.socket, "follow"])
        #expect(result.status == 3)
        #expect(result.errors.contains("cannot reach the daemon"))
    }
}
