import Foundation
import TestSupport
import Testing

/// A Python environment of the tests' own, below the build folder, with a library that reads calendars.
struct CalendarReader: Sendable {
    static let shared = CalendarReader()

    /// What is printed where tests are skipped.
    static let why = "needs python3 with icalendar from PyPI, which could not be installed below .build"

    /// The interpreter; nil where the library cannot be had.
    let python: String?

    private static let tests = URL(filePath: #filePath).appending(path: "../..").standardizedFileURL.path

    private init() {
        let house = Self.tests + "/../../.build/calendar-tests/venv"
        let interpreter = house + "/bin/python3"
        if Self.run([interpreter, "-c", "import icalendar"]) {
            python = interpreter
        } else {
            let isReady =
                Self.run(["/usr/bin/python3", "-m", "venv", house])
                && Self.run([house + "/bin/pip", "install", "--quiet", "--timeout", "20", "icalendar==6.3.1"])
            python = isReady ? interpreter : nil
        }
    }

    /// Compares the dates of a calendar with those of an agenda: `the same`, or what differs.
    func compare(_ calendar: String, with agenda: String) throws -> String {
        let program = """
            import icalendar, json, sys
            calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
            agenda = json.load(open(sys.argv[2]))["instances"]
            events = calendar.walk("VEVENT")
            assert len({str(event["UID"]) for event in events}) == len(events), "two events of one UID"
            for event in events:
                assert event.decoded("DTEND") - event.decoded("DTSTART") == __import__("datetime").timedelta(1)
                assert "DTSTAMP" in event and "SEQUENCE" in event and "LAST-MODIFIED" in event
            state = {"cancelled": "CANCELLED", "suspended": "TENTATIVE"}
            found = sorted((str(event["SUMMARY"]).split("BSCP")[1][:9], event.decoded("DTSTART").isoformat(),
                str(event["STATUS"])) for event in events)
            wanted = sorted((duty["case"][4:], duty["due"],
                state.get(duty["state"], "TENTATIVE" if duty["provisional"] and duty["state"] in
                ("open", "overdue", "incomplete") else "CONFIRMED")) for duty in agenda if duty["due"])
            print("the same" if found == wanted and found else f"{found}\\n{wanted}")
            """
        let folder = FileManager.default.temporaryDirectory.appending(path: "cw-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["calendar.ics", "agenda.json"].map { folder.appending(path: $0) }
        for (file, text) in zip(files, [calendar, agenda]) { try Data(text.utf8).write(to: file) }
        let result = try Running([try #require(python), "-c", program] + files.map(\.path)).wait()
        return result.output + result.errors
    }

    private static func run(_ line: [String]) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: line[0]) else { return false }
        return (try? Running(line).wait().status) == 0
    }
}
