import Glibc
import Synchronization
import Testing

@testable import Systemd

/// A journald that can be absent, refuse, or vanish while it is spoken to.
private final class ActedJournald: Sendable {
    private let presence: Mutex<[Bool]>
    private let answer: Int32
    private let received = Mutex<[[String]]>([])

    /// `presence` holds the answers to the questions for the socket, one after the other.
    init(presence: [Bool], answer: Int32 = 0) {
        self.presence = Mutex(presence)
        self.answer = answer
    }

    var socket: JournalSocket {
        JournalSocket(
            isPresent: { self.presence.withLock { $0.removeFirst() } },
            send: { assignments in
                self.received.withLock { $0.append(assignments) }
                return self.answer
            }
        )
    }

    var entries: [[String]] { received.withLock { $0 } }
}

struct `The native journal` {
    private let entry = JournalEntry("told", id: .due, priority: .notice, fields: [.caseReference: "BSCP-2026-014"])
    private let fallback = RecordingSink()

    private func journal(_ journald: ActedJournald) -> NativeJournal {
        NativeJournal(identifier: "casewatchd", fallback: fallback, socket: journald.socket)
    }

    @Test func `sends each entry with the identifier of the program`() {
        let journald = ActedJournald(presence: [true, true])
        journal(journald).write(entry)

        #expect(
            journald.entries == [
                [
                    "MESSAGE=told", "PRIORITY=5", "MESSAGE_ID=\(MessageID.due.id)", "CASEWATCH_CASE=BSCP-2026-014",
                    "CASEWATCH_KIND=due", "SYSLOG_IDENTIFIER=casewatchd",
                ]
            ]
        )
        #expect(fallback.entries.isEmpty)
    }

    @Test func `writes lines while there is no journald, and counts them`() {
        let journald = ActedJournald(presence: [false, true, true])
        let journal = journal(journald)
        journal.write(entry)
        journal.write(JournalEntry("told to journald, which came"))

        #expect(fallback.entries == [entry])
        #expect(journald.entries.count == 1)
        #expect(journal.faults.absent == 1)
    }

    @Test func `writes a line when journald went away before the entry`() {
        let journal = journal(ActedJournald(presence: [true, false]))
        journal.write(entry)

        #expect(fallback.entries == [entry])
        #expect(journal.faults.absent == 1)
    }

    @Test func `writes a line when the socket is stale, and counts it`() {
        let journal = journal(ActedJournald(presence: [true], answer: -ECONNREFUSED))
        journal.write(entry)

        #expect(fallback.entries == [entry])
        #expect(journal.faults.refused == 1)
    }

    @Test func `adds the faults of its fallback to its own`() {
        #expect(journal(ActedJournald(presence: [])).faults.lost == 7)
    }

    @Test func `has nothing to wait for`() {
        #expect(journal(ActedJournald(presence: [])).drain(upTo: .seconds(60)) == 0)
    }
}

struct `The journal's socket` {
    @Test func `answers success through libsystemd whether or not journald is there`() {
        let entry = JournalEntry("A test of casewatch was here", id: .change, priority: .debug)

        #expect(JournalSocket.systemd.send(entry.assignments.map { "\($0.name)=\($0.value)" }) == 0)
    }

    @Test func `refuses what is no assignment`() {
        #expect(JournalSocket.systemd.send(["no assignment"]) == -EINVAL)
    }

    @Test func `is present exactly when its path is`() {
        #expect(JournalSocket.systemd.isPresent() == (access("/run/systemd/journal/socket", F_OK) == 0))
    }
}

struct `The route to the journal` {
    private let descriptor = open("/dev/null", O_WRONLY | O_CLOEXEC)

    private var stream: String {
        var status = stat()
        fstat(descriptor, &status)
        return "\(status.st_dev):\(status.st_ino)"
    }

    @Test func `is journald's socket when standard error leads to journald`() {
        #expect(Journal.route(journalStream: stream, descriptor: descriptor) == .journal)
    }

    @Test func `is lines outside the service manager`() {
        #expect(Journal.route(journalStream: nil, descriptor: descriptor) == .lines(.noJournalStream))
    }

    @Test(arguments: ["", "0:0", "nonsense"])
    func `is lines when standard error was pointed elsewhere`(stream: String) {
        #expect(Journal.route(journalStream: stream, descriptor: descriptor) == .lines(.redirected))
    }

    @Test func `is lines when there is no standard error`() {
        #expect(Journal.route(journalStream: stream, descriptor: -1) == .lines(.redirected))
    }

    @Test func `leads to standard error when a program was started by hand`() async throws {
        let result = try await #require(processExitsWith: .success, observing: [\.standardErrorContent]) {
            unsetenv("JOURNAL_STREAM")
            let journal = Journal.standard(identifier: "casewatchd", timestamp: { "2026-02-06T09:00:00Z" })

            journal.write(JournalEntry("told"))

            #expect(journal.drain(upTo: .seconds(60)) == 0)
        }
        let text = String(decoding: result.standardErrorContent, as: UTF8.self)
        #expect(text.contains(JournalLine(JournalEntry("told"), timestamp: "2026-02-06T09:00:00Z").text + "\n"))
    }
}
