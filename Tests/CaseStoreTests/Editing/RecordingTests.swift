import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `Recording an event` {
    @Test func `gives the event, the case with it, and the text`() throws {
        let entry = EventEntry(
            date: "2026-03-02", event: "decided", subject: "police", until: "2026-03-09", items: ["reasons", "letter"])
        let recording = try record(entry)
        let event = CaseEvent(
            date: try day("2026-03-02"), name: "decided", subject: Subject("police"), until: try day("2026-03-09"),
            items: ["reasons", "letter"])

        #expect(recording.event == event)
        #expect(recording.before == (try Sample.readCase()))
        #expect(recording.after == (try Sample.readCase(String(decoding: recording.bytes, as: UTF8.self))))
        #expect(recording.after.events.last?.line == 15)
        #expect(recording.overruled.isEmpty)
    }

    @Test(arguments: [
        EntryRow("2026-02-30", "decided", "'date' is a day that the calendar does not have"),
        EntryRow("30.2.2026", "decided", "'date' must be a day, written as YYYY-MM-DD"),
        EntryRow("1626-02-10", "decided", "'date' must lie in the years 1900 to 2199"),
        EntryRow(
            "2026-05-02", "decided",
            "'date' lies in the future, and this event is not a planned one; record it once it happened"),
        EntryRow(
            "2026-02-10", "decidde", "'event' names no event of this procedure; did you mean 'decided'?",
            "the events that can be recorded stand under 'events' in the file of procedure 'short-review'"),
        EntryRow(
            "2026-02-10", canary, "'event' names no event of this procedure",
            "the events that can be recorded stand under 'events' in the file of procedure 'short-review'"),
        EntryRow(
            "2026-02-10", "", "'event' names no event of this procedure",
            "the events that can be recorded stand under 'events' in the file of procedure 'short-review'"),
        EntryRow("2026-02-10", "extended", "'event' sets a date; add 'until' with that date"),
        EntryRow("2026-02-10", "extended", until: "soon", "'until' must be a day, written as YYYY-MM-DD"),
        EntryRow(
            "2026-02-10", "extended", until: "2026-02-09",
            "'until' lies before the date of its event; a date is set for that day or a later one"),
        EntryRow(
            "2026-02-10", "asked", subject: "The Police",
            "'for' must be one word of small letters, digits and hyphens, 32 at most"),
        EntryRow(
            "2026-02-10", "asked", subject: "police, with: [\(canary)]",
            "'for' must be one word of small letters, digits and hyphens, 32 at most"),
        EntryRow(
            "2026-02-10", "decided", items: ["reasons", ""],
            "an item of 'with' must be one word of small letters, digits and hyphens, 64 at most"),
        EntryRow(
            "never", "decided", subject: "-", "'date' must be a day, written as YYYY-MM-DD",
            "'for' must be one word of small letters, digits and hyphens, 32 at most"),
    ])
    func `is refused for what was typed, without repeating it`(row: EntryRow) {
        #expect(refusal { try record(row.entry) } == .input(row.problems))
        #expect(!row.problems.contains { $0.contains(canary) })
    }

    @Test func `may date a planned event ahead`() throws {
        let recording = try record(EventEntry(date: "2026-06-01", event: "planned"))

        #expect(try recording.event.date == day("2026-06-01"))
    }

    @Test func `is refused where the file is not in order, with the place`() throws {
        let text = Sample.caseText.with("asked", canary)
        let refused = refusal { try record(EventEntry(date: "2026-02-10", event: "decided"), in: text) }

        #expect(
            refused?.lines == ["/cases/TEST-2026-001.yaml:8:31: 'event' names no event of this procedure"])
    }

    @Test func `is refused where the procedure of the case is not loaded`() throws {
        let text = Sample.caseText.with("short-review", "short-revue")
        let refused = refusal { try record(EventEntry(date: "2026-02-10", event: "decided"), in: text) }

        #expect(
            refused?.lines == [
                "/cases/TEST-2026-001.yaml:2:12: 'procedure' names no procedure that is loaded; "
                    + "did you mean 'short-review'?"
            ])
    }

    @Test(arguments: UnknownForm.all)
    func `is refused where the list is written in a form that is not known`(form: UnknownForm) throws {
        let refused = refusal { try record(EventEntry(date: "2026-02-10", event: "decided"), in: form.text) }

        #expect(
            refused?.lines == [
                "/cases/TEST-2026-001.yaml:\(form.place): the events are written here in a form that is not known well "
                    + "enough to add to it; add the event by hand"
            ])
    }

    @Test func `is refused where the file would grow larger than any that is read`() throws {
        let text = Sample.caseText + "#" + String(repeating: " ", count: SafeFile.largest - Sample.caseText.count - 20)
        let refused = refusal { try record(EventEntry(date: "2026-02-10", event: "decided"), in: text) }

        #expect(refused?.lines == ["/cases/TEST-2026-001.yaml:1:1: the file would grow larger than 1 MiB; shorten it"])
    }

    @Test func `is refused where the list would grow longer than any that is read`() throws {
        let events = String(repeating: "  - {date: 2026-01-20, event: brought}\n", count: 5_000)
        let refused = refusal {
            try record(EventEntry(date: "2026-02-10", event: "decided"), in: FileForm.head + "events:\n" + events)
        }

        #expect(
            refused?.lines == ["/cases/TEST-2026-001.yaml:4:1: no case file has more than 5000 events; shorten it"])
    }

    private func record(_ entry: EventEntry, in text: String = Sample.caseText) throws -> Recording {
        let procedure = try Sample.readProcedure()
        return try Recording(
            entry, in: try Sample.caseFile(text), knowing: [procedure.name: procedure], today: try day("2026-05-01"),
            isForced: false)
    }
}

/// What is typed, and every reason for which it is refused.
struct EntryRow: Sendable, CustomTestStringConvertible {
    let entry: EventEntry
    let problems: [String]

    init(
        _ date: String, _ event: String, subject: String? = nil, until: String? = nil, items: [String] = [],
        _ problems: String...
    ) {
        entry = EventEntry(date: date, event: event, subject: subject, until: until, items: items)
        self.problems = problems
    }

    var testDescription: String { problems.joined(separator: " / ") }
}

/// A case file that is right, and written in a form that the editor leaves alone.
struct UnknownForm: Sendable, CustomTestStringConvertible {
    let why: String
    let place: String
    let text: String

    var testDescription: String { why }

    static let all = [
        UnknownForm(
            why: "braces around everything and no list", place: "1:2",
            text: "{case: TEST-2026-001, procedure: short-review}\n"),
        UnknownForm(
            why: "braces around everything and no value", place: "1:48",
            text: "{case: TEST-2026-001, procedure: short-review, events: }\n"),
        UnknownForm(
            why: "an anchor before the list", place: "3:9",
            text: FileForm.head + "events: &all\n  - {date: 2026-01-20, event: brought}\n"),
        UnknownForm(
            why: "keys that say that they are keys", place: "1:3",
            text: "? case\n: TEST-2026-001\n? procedure\n: short-review\n"),
        UnknownForm(
            why: "a key that says that it is a key", place: "3:3",
            text: FileForm.head + "? events\n: - {date: 2026-01-20, event: brought}\n"),
        UnknownForm(
            why: "an anchor in brackets", place: "3:10",
            text: FileForm.head + "events: [&a {date: 2026-01-20, event: brought}]\n"),
        UnknownForm(
            why: "an alias at the end of brackets", place: "3:11",
            text: FileForm.head + "events: [ &a {date: 2026-01-20, event: brought}, *a]\n"),
        UnknownForm(
            why: "a comma on a line of its own", place: "5:3",
            text: FileForm.head + "events: [\n  {date: 2026-01-20, event: brought}\n  ,\n]\n"),
    ]
}

extension Sample {
    /// A case file as it is read from a directory.
    static func caseFile(_ text: String = caseText) throws -> CaseText {
        let stamp = FileStamp(inode: 1, size: Int64(text.utf8.count), seconds: 0, nanoseconds: 0)
        let contents = SafeFile.Contents(
            bytes: Array(text.utf8), identity: FileIdentity(stamp: stamp, digest: ""))
        return CaseText(reference: try reference(), path: "/cases/TEST-2026-001.yaml", contents: contents)
    }
}

/// Why a recording is refused; nil where it is not.
func refusal(_ body: () throws -> some Any) -> RecordingRefusal? {
    do {
        _ = try body()
        return nil
    } catch let refusal as RecordingRefusal {
        return refusal
    } catch {
        Issue.record(error)
        return nil
    }
}
