import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Systemd

struct `A line of the journal` {
    private func line(_ entry: JournalEntry) -> String {
        JournalLine(entry, timestamp: "2026-02-06T09:00:00Z").text
    }

    @Test func `begins with the time and quotes only what needs it`() {
        let entry = JournalEntry(
            "Due in 14 days",
            id: .reminder,
            priority: .informational,
            fields: [.caseReference: "BSCP-2026-014", .obligation: "quarterly-update#3", .rung: "14 days before"]
        )

        #expect(
            line(entry) == """
                2026-02-06T09:00:00Z MESSAGE="Due in 14 days" PRIORITY=6 MESSAGE_ID=\(MessageID.reminder.id) \
                CASEWATCH_CASE=BSCP-2026-014 CASEWATCH_OBLIGATION=quarterly-update#3 CASEWATCH_RUNG="14 days before" \
                CASEWATCH_KIND=reminder
                """
        )
    }

    @Test func `is taken apart again by Python's shlex, whatever the values hold`() throws {
        let values = [
            "", "plain", "two words", "\"", "'", "\\", "\\\"", "it's \"so\" \\ $HOME `ls` # no comment", "ends in \\",
            "Börd – “due”", "\u{A0}", "a=b", "$x", "*", "~", ";", "[2]", "{}", "!", "%s", "\n",
        ]
        let entries = values.map { JournalEntry($0, id: .change, priority: .notice, fields: [.problem: $0]) }

        let words = try Self.shlex(entries.map(line))

        #expect(
            words
                == entries.map { entry in
                    ["2026-02-06T09:00:00Z"] + entry.assignments.map { "\($0.name)=\($0.value)" }
                }
        )
    }

    /// Hands lines to Python and takes back the words that it sees in them.
    private static func shlex(_ lines: [String]) throws -> [[String]] {
        let file = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        try JSONEncoder().encode(lines).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let program = "import json, shlex, sys; print(json.dumps([shlex.split(l) for l in json.load(sys.stdin)]))"
        let python = try #require(popen("python3 -c '\(program)' < '\(file.path)'", "r"))
        var answer: [UInt8] = []
        while case let byte = getc(python), byte != EOF { answer.append(UInt8(byte)) }
        #expect(pclose(python) == 0)
        return try JSONDecoder().decode([[String]].self, from: Data(answer))
    }
}

struct `A line journal` {
    /// A descriptor that answers as it is told, and remembers what it took.
    private final class ScriptedOutput: Sendable {
        private let answers: Mutex<[Int]>
        private let bytes = Mutex<[UInt8]>([])
        private let waits = Mutex(0)

        /// A positive answer is how many bytes are taken at most, a negative one an error; afterwards all is taken.
        init(answers: [Int]) { self.answers = Mutex(answers) }

        var output: LineOutput {
            LineOutput(
                writeSome: { buffer in
                    let answer = self.answers.withLock { $0.isEmpty ? buffer.count : $0.removeFirst() }
                    guard answer > 0 else { return answer }
                    self.bytes.withLock { $0 += buffer.prefix(answer) }
                    return min(answer, buffer.count)
                },
                waitUntilWritable: { self.waits.withLock { $0 += 1 } }
            )
        }

        var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }
        var waited: Int { waits.withLock { $0 } }
    }

    private func journal(_ output: ScriptedOutput) -> LineJournal {
        LineJournal(output: output.output, timestamp: { "T" })
    }

    private func line(_ message: String) -> String {
        JournalLine(JournalEntry(message), timestamp: "T").text + "\n"
    }

    @Test func `goes on after a short write, an interruption and a full pipe`() {
        let output = ScriptedOutput(answers: [3, -Int(EINTR), 5, -Int(EAGAIN), 1])
        let journal = journal(output)
        journal.write(JournalEntry("whole"))

        #expect(output.text == line("whole"))
        #expect(output.waited == 1)
        #expect(journal.faults == JournalFaults())
    }

    @Test(arguments: [EPIPE, ENOSPC, EBADF])
    func `counts a line that cannot be written, and tries the next`(code: Int32) {
        let output = ScriptedOutput(answers: [-Int(code)])
        let journal = journal(output)
        journal.write(JournalEntry("lost"))
        journal.write(JournalEntry("written"))

        #expect(output.text == line("written"))
        #expect(journal.faults.lost == 1)
    }

    @Test func `counts a line when the descriptor takes nothing`() {
        let journal = journal(ScriptedOutput(answers: [0]))
        journal.write(JournalEntry("lost"))

        #expect(journal.faults.lost == 1)
    }

    @Test func `begins a new line after one that broke off`() {
        let output = ScriptedOutput(answers: [4, -Int(ENOSPC), -Int(ENOSPC)])
        let journal = journal(output)
        for message in ["broken", "lost", "written", "next"] { journal.write(JournalEntry(message)) }

        #expect(output.text == "T ME\n" + line("written") + line("next"))
        #expect(journal.faults.lost == 2)
    }

    @Test func `asks for the time at each line`() {
        let times = Mutex(["first", "second"])
        let output = ScriptedOutput(answers: [])
        let journal = LineJournal(output: output.output, timestamp: { times.withLock { $0.removeFirst() } })
        journal.write(JournalEntry("a"))
        journal.write(JournalEntry("b"))

        #expect(output.text.split(separator: "\n").map { $0.prefix { $0 != " " } } == ["first", "second"])
    }

    @Test func `fills a pipe that does not block without losing a byte`() throws {
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting.fileDescriptor
        #expect(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
        let journal = LineJournal(descriptor: writing, timestamp: { "T" })
        let messages = (0..<2_000).map { "\($0) " + String(repeating: "x", count: 200) }
        let reader = Reading(pipe.fileHandleForReading)

        for message in messages { journal.write(JournalEntry(message)) }
        try pipe.fileHandleForWriting.close()

        #expect(reader.text() == messages.map(line).joined())
        #expect(journal.faults == JournalFaults())
    }

    @Test func `counts lines when nobody reads the pipe any more`() throws {
        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let journal = LineJournal(descriptor: pipe.fileHandleForWriting.fileDescriptor, timestamp: { "T" })
        journal.write(JournalEntry("lost"))

        #expect(journal.faults.lost == 1)
    }

    /// Reads a pipe to its end on a thread of its own.
    private final class Reading: Sendable {
        private let result = Mutex("")
        private let done = DispatchGroup()

        init(_ handle: FileHandle) {
            let descriptor = handle.fileDescriptor
            DispatchQueue.global().async(group: done) {
                var bytes: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 4_096)
                while case let count = read(descriptor, &chunk, chunk.count), count > 0 { bytes += chunk.prefix(count) }
                self.result.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
            }
        }

        func text() -> String {
            done.wait()
            return result.withLock { $0 }
        }
    }
}
