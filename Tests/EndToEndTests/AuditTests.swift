import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `The audit chain of a daemon` {
    @Test func `is sound while it runs, and proves against a head what was removed later`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        #expect(
            try partnership.askDaemon(
                "silence", "BSCP-2026-014", "--until", "2199-12-31", "--why", "handed over to another board"
            ).status == 0)
        let head = try partnership.ask("audit", "head").output.split(separator: "\n").joined()

        let sound = try partnership.ask("audit", "verify", "--head", head)
        #expect(sound.status == 0)
        #expect(sound.output.hasPrefix("Sound: all "))
        #expect(sound.output.contains("the last is the head that was printed"))
        #expect(try partnership.ask("audit", "--json").output.contains("\"fault\":null"))
        daemon.signal(SIGTERM)
        #expect(daemon.wait().status == 0)

        #expect(try partnership.ask("audit").status == 0)
        try partnership.tamper("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)")
        #expect(try partnership.ask("audit").status == 0)
        let shortened = try partnership.ask("audit", "verify", "--head", head)
        #expect(shortened.status == 1)
        #expect(shortened.output.contains("none of them is the head that was printed"))
        try partnership.tamper("UPDATE audit SET bytes = x'00' WHERE number = 2")
        let edited = try partnership.ask("audit")
        #expect(edited.status == 1)
        #expect(edited.output.contains("row 2 is not as it was written"))
    }

    @Test func `says what to do where it cannot be read`() throws {
        let partnership = try Partnership()

        let absent = try partnership.ask("audit", "head")
        #expect(absent.status == 1)
        #expect(absent.errors.contains("does not exist; a casewatchd that runs with these settings makes it"))
        #expect(try partnership.ask("audit", "verify", "--head", "abc").status == 2)
        #expect(try partnership.askDaemon("audit", "verify").status == 2)
    }
}
