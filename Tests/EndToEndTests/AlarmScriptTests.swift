import Foundation
import TestSupport
import Testing

/// The script runs with stand-ins for the programs that it calls; each writes down that it was called.
struct `The alarm about a unit` {
    private let place: TemporaryDirectory
    private static let script = URL(filePath: #filePath).appending(path: "../../../systemd/casewatch-alarm")
        .standardizedFileURL.path

    init() throws {
        place = try TemporaryDirectory()
        try FileManager.default.createDirectory(atPath: place.path + "/bin", withIntermediateDirectories: true)
        for name in ["logger", "wall", "sendmail"] { try standIn(name) }
        try standIn("systemctl", "echo failed")
    }

    private func standIn(_ name: String, _ more: String = "") throws {
        let text = "#!/bin/sh\n[ -t 0 ] || cat > /dev/null\necho called >> '\(place.path)/\(name)'\n\(more)\n"
        _ = try place.write(text, to: "bin/\(name)", mode: 0o755)
    }

    private func alarm() throws -> Program.Result {
        try Running(
            ["/bin/bash", Self.script, "casewatchd.service"],
            environment: [
                "PATH": "\(place.path)/bin:/usr/bin:/bin", "RUNTIME_DIRECTORY": place.path + "/memory",
                "ALARM_MAIL": "operations@partnership.example",
            ]
        ).wait()
    }

    private func calls(of name: String) -> Int {
        (try? place.text(name))?.split(separator: "\n").count ?? 0
    }

    @Test func `is mailed once an hour and written to the journal each time`() throws {
        for _ in 0..<3 { #expect(try alarm().status == 0) }

        #expect(calls(of: "logger") == 3)
        #expect(calls(of: "wall") == 1)
        #expect(calls(of: "sendmail") == 1)
    }

    @Test func `is mailed again until the mail system has taken it`() throws {
        try standIn("sendmail", "exit 75")
        for _ in 0..<2 { #expect(try alarm().status == 1) }
        #expect(calls(of: "sendmail") == 2)
        #expect(calls(of: "wall") == 1)

        try standIn("sendmail")
        for _ in 0..<2 { #expect(try alarm().status == 0) }
        #expect(calls(of: "sendmail") == 3)
    }

    @Test(arguments: [("70 minutes ago", 2), ("tomorrow", 2), ("50 minutes ago", 1)])
    func `is kept back by a mail of the last hour alone, not by one of the future`(time: String, mails: Int) throws {
        #expect(try alarm().status == 0)
        for name in ["told", "shouted"] {
            let file = "\(place.path)/memory/\(name)-casewatchd.service"
            #expect(FileManager.default.fileExists(atPath: file))
            #expect(try Running(["/usr/bin/touch", "--date", time, file]).wait().status == 0)
        }

        #expect(try alarm().status == 0)

        #expect(calls(of: "sendmail") == mails)
        #expect(calls(of: "wall") == mails)
    }
}
