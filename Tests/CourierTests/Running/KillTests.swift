import Foundation
import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// The program is killed at each step that matters, and started again.
@Suite(.enabled(if: Strace.isUsable && ServerHouse.shared.python != nil, "needs strace, and \(ServerHouse.why)"))
struct `A courier that is killed` {
    @Test(arguments: ["flock", "fchmod", "renameat", "fsync", "sendto", "recvfrom"])
    func `loses no letter, and sends each at most once more with the same bytes`(_ call: String) throws {
        let server = try TestServer()
        var kills = 0
        for number in 1... {
            let place = try TemporaryDirectory()
            try place.settle(at: server)
            let letters = [try TestLetter(number * 10), try TestLetter(number * 10 + 1)]
            try place.queue(letters)

            let first = try place.runCourierOnce(under: Strace.killing(at: call, number))
            let wasKilled = first.status != 0
            if wasKilled { kills += 1 }
            let second = try place.runCourierOnce()

            #expect(second.status == 0, "\(call) \(number): \(second.errors)")
            #expect(try place.names("spool/sent") == letters.map(\.name.text), "\(call) \(number)")
            for folder in ["queue", "sending", "failed", "corrupt"] {
                #expect(try place.names("spool/\(folder)").isEmpty, "\(call) \(number)")
            }
            for letter in letters {
                let copies = try server.letters.filter { $0.bytes == letter.bytes }.count
                #expect((1...2).contains(copies), "\(call) \(number): \(copies) copies")
            }
            #expect(try server.letters.filter { taken in letters.contains { $0.bytes == taken.bytes } }.count <= 3)
            if !wasKilled { break }
        }
        #expect(kills >= 2)
        #expect(try Set(server.letters.map(\.bytes)).count == (kills + 1) * 2)
    }

    @Test func `holds a letter that kills it each time`() throws {
        let server = try TestServer()
        let place = try TemporaryDirectory()
        try place.settle(at: server)
        try place.queue([try TestLetter(1)])

        // The server has the letter when it is to be moved to `sent`.
        let words = Strace.killing(at: "renameat", 1, with: place.path + "/spool/sent")
        for _ in 1...6 { _ = try place.runCourierOnce(under: words) }
        let last = try place.runCourierOnce()

        #expect(try place.names("spool/sending").count == 1)
        #expect(last.errors.contains("is held in 'sending'"))
        #expect(try server.copies == [1: 3])
    }
}

/// The tracer that kills a program at a system call.
enum Strace {
    static let isUsable =
        (try? TestSupport.Running.run("/usr/bin/strace", "-qq", "-o", "/dev/null", "/bin/true").status) == 0

    /// The words before a program that kill it when it makes that call for the n-th time, with that file if one is given.
    static func killing(at call: String, _ number: Int, with path: String? = nil) -> [String] {
        [
            "/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e",
            "inject=\(call):signal=KILL:when=\(number)",
        ] + (path.map { ["-P", $0] } ?? [])
    }
}
