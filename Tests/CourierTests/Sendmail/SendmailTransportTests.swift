import Foundation
import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// The tests run a shell script in place of sendmail.
struct `The sendmail transport` {
    private let place: TemporaryDirectory

    init() throws {
        place = try TemporaryDirectory()
    }

    @Test func `gives the command the envelope and the letter, with the line ends of the system`() throws {
        let path = try command("printf '%s\\n' \"$@\" > arguments; cat > letter; env > environment")
        let letter = try TestLetter(body: ".\r\nFrom here\r\n")

        let outcome = SendmailTransport(path: path).carry(letter)

        #expect(outcome.isDelivered, "\(outcome)")
        #expect(
            try place.text("arguments") == "-i\n-f\ncasewatch@partnership.example\n--\nchair@partnership.example\n")
        #expect(try Array(place.text("letter").utf8) == letter.bytes.filter { $0 != 0x0D })
        #expect(try !place.text("environment").contains("HOME="))
    }

    @Test func `feeds a large letter to a command that reads slowly`() throws {
        let path = try command("dd bs=4096 of=letter 2>/dev/null")
        let letter = try TestLetter(body: String(repeating: "a line of some length\r\n", count: 50_000))

        #expect(SendmailTransport(path: path).carry(letter).isDelivered)
        #expect(try place.text("letter").utf8.count == letter.bytes.filter { $0 != 0x0D }.count)
    }

    @Test(
        arguments: [
            (0, .delivered), (64, .unreachable), (65, .permanent), (66, .unreachable), (67, .permanent),
            (68, .permanent),
            (69, .unreachable), (70, .unreachable), (71, .unreachable), (72, .unreachable), (73, .unreachable),
            (74, .unreachable), (75, .temporary), (76, .unreachable), (77, .unreachable), (78, .unreachable),
            (1, .unreachable), (127, .unreachable),
        ] as [(Int, Outcome.Kind)])
    func `tells exit codes apart`(_ status: Int, _ kind: Outcome.Kind) throws {
        let path = try command("cat > /dev/null; echo chair@partnership.example... no >&2; exit \(status)")

        let outcome = SendmailTransport(path: path).carry(try TestLetter())

        #expect(outcome.kind == kind)
        #expect(outcome.reply.summary.hasPrefix("sendmail ended with status \(status)"))
        #expect(!outcome.reply.summary.contains("@"))
        #expect(outcome.reply.text.contains("chair@partnership.example... no"))
    }

    @Test func `ends a command that hangs, with what it started, and does not know what became of the letter`() throws {
        let path = try command("sh -c 'echo $$ > child; exec sleep 1000' & wait")

        let outcome = SendmailTransport(path: path, limit: .seconds(1)).carry(try TestLetter())

        #expect(outcome.kind == .uncertain)
        let child = try #require(Int(place.text("child").trimmingCharacters(in: .whitespacesAndNewlines)))
        // It was killed before; it dies when the kernel comes to it.
        let limit = ContinuousClock.now + .seconds(120)
        while isRunning(child), .now < limit { usleep(1_000) }
        #expect(!isRunning(child))
    }

    @Test func `does not know what became of the letter when the command is killed`() throws {
        let path = try command("kill -9 $$")

        let outcome = SendmailTransport(path: path).carry(try TestLetter())

        #expect(outcome == .uncertain(Reply("sendmail was ended by signal 9")))
    }

    @Test func `ends the command when the courier must stop`() throws {
        let path = try command("exec sleep 1000")

        let outcome = SendmailTransport(path: path).carry(try TestLetter(), mayGoOn: { false })

        #expect(outcome.kind == .uncertain)
    }

    @Test func `keeps letters while there is no command`() throws {
        let outcome = SendmailTransport(path: place.path + "/none").carry(try TestLetter())

        #expect(outcome.kind == .unreachable)
        #expect(outcome.reply.summary.contains("No such file or directory"))
    }

    private func command(_ text: String) throws -> String {
        let draft = try place.write("#!/bin/sh\ncd '\(place.path)'\n\(text)\n", to: "draft", mode: 0o700)
        let path = place.path + "/sendmail"
        // A file that this process wrote may still be open in what another test starts at the moment, and so not run.
        try #require(TestSupport.Running.run("/bin/cp", draft, path).status == 0)
        return path
    }

    /// A killed process whose new parent has not buried it yet does not run either.
    private func isRunning(_ process: Int) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ")
    }
}
