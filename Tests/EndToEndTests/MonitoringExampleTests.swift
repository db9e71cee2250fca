import Foundation
import Systemd
import TestSupport
import Testing

private let journald = "/lib/systemd/systemd-journald"
private let canKeepJournal =
    getuid() == 0 && FileManager.default.isExecutableFile(atPath: journald)
    && FileManager.default.fileExists(atPath: "/etc/machine-id") && hasProgram("jq") && hasProgram("journalctl")

private func hasProgram(_ name: String) -> Bool {
    ["/usr/bin", "/usr/local/bin", "/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
}

@Suite(.serialized) struct `An example for monitoring` {
    private static func text(_ name: String) throws -> String {
        try String(contentsOf: Deploy.folder.appending(path: "monitoring/\(name)"), encoding: .utf8)
    }

    @Test(arguments: MessageID.allCases)
    func `knows each kind of entry`(kind: MessageID) throws {
        #expect(try Self.text("journal").contains("[\(kind.rawValue)]=\(kind.id)\n"))
    }

    @Test func `refuses a kind that there is not, and names those that are`() throws {
        let result = try Running([Deploy.script("monitoring/journal"), "overdu"]).wait()
        #expect(result.status == 2)
        #expect(result.errors.contains("overdue"))
    }

    @Test(.enabled(if: canKeepJournal, "only root can run a journald of its own, and needs jq and a machine id"))
    func `reads a real journal by kind and priority`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        try partnership.write("cases/BSCP-2026-015.yaml", "case: CANARY\n")
        // A journald in a mount namespace of its own, and the daemon with the stream that a service manager gives it.
        let script = """
            set -eu
            mount --make-rprivate /; mount -t tmpfs -o mode=755 tmpfs /run; mount -t tmpfs tmpfs /var/log
            mkdir -p /run/systemd/journal /run/log/journal /run/systemd/units
            \(journald) & journald=$!
            until [ -S /run/systemd/journal/socket ]; do kill -0 $journald; sleep 0.05; done
            : >"$4/stream"
            JOURNAL_STREAM=$(stat -c %d:%i "$4/stream") "$1" --config "$4/casewatch.yaml" 2>"$4/stream" & daemon=$!
            until "$2" --socket "$4/run/control.sock" status >"$4/status" 2>&1; do kill -0 $daemon; sleep 0.05; done
            kill -TERM $daemon; wait $daemon
            kill -s RTMIN+1 $journald
            until journalctl -D /run/log/journal -q MESSAGE_ID=\(MessageID.stopped.id) | grep -q .; do sleep 0.05; done
            "$3" escalated overdue -- -D /run/log/journal
            echo ---
            "$3" refused-file started stopped -- -D /run/log/journal
            echo ---
            journalctl -D /run/log/journal -t casewatchd -p crit -o json | jq -c -f "$(dirname "$3")/journal.jq"
            kill $journald
            """
        let result = try Running(
            [
                "/usr/bin/unshare", "-m", "/bin/bash", "-c", script, "bash", Program.daemon.path, Program.ctl.path,
                Deploy.script("monitoring/journal"), partnership.folder.path,
            ]
        ).wait()

        #expect(result.status == 0, "\(result.errors)")
        let parts = try result.output.components(separatedBy: "---\n").map { part in
            try part.split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
        }
        try #require(parts.count == 3)
        let late = try #require(parts[0].first)
        #expect(late["case"] as? String == "BSCP-2026-014")
        #expect(late["duty"] as? String == "chair-decision")
        #expect(late["priority"] as? Int == 2)
        #expect(late["level"] as? Int == 3)
        #expect(late["due"] as? String == "2026-02-20")
        let kinds = parts[1].compactMap { $0["kind"] as? String }
        #expect(kinds.first == "started")
        #expect(kinds.last == "stopped")
        #expect(parts[1].contains { $0["file"] as? String == "BSCP-2026-015.yaml" && $0["line"] is Int })
        #expect(parts[2].allSatisfy { ($0["priority"] as? Int).map { $0 <= 2 } ?? false })
        #expect(!parts[2].isEmpty)
        #expect(!result.output.contains("CANARY"))
    }

    @Test(arguments: ["icinga2.conf", "nagios.cfg"])
    func `asks the probe with options that it has`(name: String) throws {
        let help = try Program.ctl.run(["probe", "--help"]).output
        let options = try Self.text(name).matches(of: /--[a-z]+(-[a-z]+)*/).map { String($0.0) }
        #expect(options.count > 2)
        for option in options { #expect(help.contains(option), "\(option)") }
    }

    @Test func `runs as Nagios would run it`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let daemon = try partnership.start()
        let command = try #require(try Self.text("nagios.cfg").firstMatch(of: /command_line +(.*)/)).1
        let line = String(command)
            .replacing("/usr/bin/casewatchctl", with: "\(Program.ctl.path) --socket \(partnership.socket)")
            .replacing("$ARG1$", with: "0").replacing("$ARG2$", with: "10")

        let result = try Running(["/bin/sh", "-c", line]).wait()

        #expect(result.status == 1)
        #expect(result.output.hasPrefix("CASEWATCH WARNING - 1 duty overdue"))
        #expect(result.output.contains(" overdue=1;0;10 "))
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test(.enabled(if: hasProgram("promtool"), "there is no promtool"))
    func `holds rules that Prometheus takes`() throws {
        let rules = Deploy.script("monitoring/prometheus-rules.yaml")
        let result = try Running(["/usr/bin/promtool", "check", "rules", rules]).wait()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    @Test(.enabled(if: PythonHouse.shared.python != nil, Comment(rawValue: PythonHouse.why)))
    func `goes by numbers that there are`() throws {
        let python = try #require(PythonHouse.shared.python)
        let reader = """
            import sys, yaml
            for group in yaml.safe_load(open(sys.argv[1]))['groups']:
                for rule in group['rules']:
                    assert rule['annotations']['summary'] and rule['labels']['severity'] in ('warning', 'critical')
                    print(rule['expr'])
            """
        let read = try Running([python, "-c", reader, Deploy.script("monitoring/prometheus-rules.yaml")]).wait()
        #expect(read.status == 0, "\(read.errors)")
        // Where letters are meant to wait, nobody is told for how long.
        let partnership = try Partnership()
        try partnership.configure("mail: {transport: smtp}")
        let known = try partnership.ask("status", "--metrics").output
        let names = read.output.matches(of: /casewatch_[a-z_]+/).map { String($0.0) }
        #expect(names.count >= 8)
        // There is a faulty part only while one is faulty.
        for name in names where name != "casewatch_faulty_part" {
            #expect(known.contains("\n\(name) ") || known.hasPrefix("# HELP \(name) "), "\(name)")
        }
    }

    @Test(.enabled(if: hasProgram("systemd-analyze"), "there is no systemd-analyze"))
    func `has units that systemd takes`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cw-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let service = try Self.text("casewatch-metrics.service")
            .replacing("/usr/lib/casewatch/write-metrics", with: Deploy.script("monitoring/write-metrics"))
        try Data(service.utf8).write(to: folder.appending(path: "casewatch-metrics.service"))
        try Data(Self.text("casewatch-metrics.timer").utf8).write(to: folder.appending(path: "casewatch-metrics.timer"))

        let units = ["service", "timer"].map { folder.appending(path: "casewatch-metrics.\($0)").path }
        let result = try Running(["/usr/bin/systemd-analyze", "verify", "--man=no"] + units).wait()

        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.isEmpty, "\(result.errors)")
    }
}
