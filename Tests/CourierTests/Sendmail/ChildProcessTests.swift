import Foundation
import TestSupport
import Testing

@testable import Courier

struct `A command in a process of its own` {
    @Test(.timeLimit(.minutes(1))) func `is heard to its last word when it has ended before anybody listened`() throws {
        let place = try TemporaryDirectory()
        let script =
            "echo $$ > '\(place.path)/draft'; mv '\(place.path)/draft' '\(place.path)/number'; echo why >&2; exit 67"
        var command = try ChildProcess(arguments: ["/bin/sh", "-c", script])
        while (try? place.text("number")) == nil { sched_yield() }
        let number = try place.text("number").trimmingCharacters(in: .whitespacesAndNewlines)
        while !(try String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)).contains(") Z ") { sched_yield() }

        #expect(command.run(input: [], limit: .seconds(30), mayGoOn: { true }) == .exited(67))
        #expect(command.words == "why\n")
    }

    @Test(.timeLimit(.minutes(1))) func `is left when it has ended, whatever it left behind goes on saying`() throws {
        var command = try ChildProcess(arguments: ["/bin/sh", "-c", "yes & echo $! >&2; exit 0"])

        #expect(command.run(input: [], limit: .seconds(30), mayGoOn: { true }) == .exited(0))
        #expect(command.words.utf8.count <= 4_096)
    }
}
