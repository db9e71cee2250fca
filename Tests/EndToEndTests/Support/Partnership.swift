import Foundation
import TestSupport
import Testing

/// A partnership's folder with the shipped rules, in a temporary place.
final class Partnership {
    let folder: URL
    var settings: String { folder.appending(path: "casewatch.yaml").path }
    var socket: String { folder.appending(path: "run/control.sock").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "cw-\(UUID().uuidString.prefix(8))")
        let config = URL(filePath: #filePath).appending(path: "../../../../Config").standardizedFileURL
        try FileManager.default.createDirectory(
            at: folder.appending(path: "cases"), withIntermediateDirectories: true)
        for name in ["casewatch.yaml", "contacts.yaml", "bank-holidays.json", "procedures", "letters"] {
            try FileManager.default.copyItem(at: config.appending(path: name), to: folder.appending(path: name))
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func record(_ reference: String, _ events: String...) throws {
        let lines = events.map { "  - {\($0)}" }.joined(separator: "\n")
        try write("cases/\(reference).yaml", "case: \(reference)\nprocedure: scr-2015\nevents:\n\(lines)\n")
    }

    /// Asks the files.
    func ask(_ arguments: String...) throws -> Program.Result {
        try Program.ctl.run(["--config", settings] + arguments)
    }

    /// Asks the running daemon.
    func askDaemon(_ arguments: String...) throws -> Program.Result {
        try Program.ctl.run(["--socket", socket] + arguments)
    }

    /// Starts the daemon and waits until it answers.
    func start(under wrapper: [String] = []) throws -> Running {
        let daemon = try Program.daemon.start(["--config", settings], under: wrapper)
        try daemon.wait { try askDaemon("status").status == 0 }
        if !daemon.isRunning { Issue.record("the daemon ended before it answered: \(daemon.errors)") }
        return daemon
    }

    /// Waits until the daemon has said a line that contains the text, or has ended.
    func await(_ text: String, from daemon: Running) throws {
        try daemon.wait(for: text)
        if !daemon.isRunning { Issue.record("the daemon ended before it said '\(text)'") }
    }

    /// Every duty in every letter of the spool, by reader.
    func toldDuties() throws -> [String] {
        let queue = folder.appending(path: "spool/queue")
        guard FileManager.default.fileExists(atPath: queue.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: queue, includingPropertiesForKeys: nil)
            .flatMap { file in
                let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                let lines = text.components(separatedBy: "\r\n")
                let reader = lines.first { $0.hasPrefix("To: ") } ?? ""
                return lines.filter { $0.hasPrefix("  casewatchctl explain ") }.map { "\(reader) \($0)" }
            }
            .sorted()
    }
}

extension Partnership {
    /// Changes the ledger as somebody does who can write the file and takes its triggers away first.
    func tamper(_ sql: String) throws {
        let program = """
            import sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1])
            for name, in ledger.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
                ledger.execute(f"DROP TRIGGER {name}")
            ledger.execute(sys.argv[2])
            ledger.commit()
            """
        let ledger = folder.appending(path: "state/ledger.sqlite").path
        let result = try Running(["/usr/bin/python3", "-c", program, ledger, sql]).wait()
        try #require(result.status == 0, "\(result.errors)")
    }
}

extension Partnership {
    /// Does to every letter in the queue what the courier does once a mail server has taken it.
    func carryEverything() throws {
        let queue = folder.appending(path: "spool/queue")
        for name in try FileManager.default.contentsOfDirectory(atPath: queue.path) {
            try FileManager.default.moveItem(
                at: queue.appending(path: name), to: folder.appending(path: "spool/sent/\(name)"))
        }
    }
}

extension Partnership {
    /// Replaces the settings by others; what they do not choose has its default.
    func configure(_ settings: String) throws {
        try write("casewatch.yaml", settings + "\n")
    }
}
