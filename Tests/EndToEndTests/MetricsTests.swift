import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `The metrics of a partnership` {
    /// Reads the text as OpenMetrics and as the older format of node_exporter, and prints name, labels and value.
    private static let reader = """
        import sys
        from prometheus_client.openmetrics.parser import text_string_to_metric_families as open_metrics
        from prometheus_client.parser import text_string_to_metric_families as prometheus
        text = open(sys.argv[1]).read()
        def read(parser):
            return [(s.name, sorted(s.labels.items()), s.value) for family in parser(text) for s in family.samples]
        both = read(open_metrics), read(prometheus)
        assert both[0] == both[1], both
        assert all(family.documentation and family.type == 'gauge' for family in open_metrics(text))
        for name, labels, value in both[0]:
            print(name, ','.join(f'{k}={v}' for k, v in labels), int(value))
        """

    private func read(_ path: String) throws -> [String] {
        let python = try #require(PythonHouse.shared.python)
        let result = try Running([python, "-c", Self.reader, path]).wait()
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    /// Runs the script with the built command on its path.
    private func write(to folder: String, _ whom: String...) throws -> Program.Result {
        try Running(
            ["/usr/bin/env", "PATH=\(Deploy.built):/usr/bin:/bin", Deploy.script("monitoring/write-metrics"), folder]
                + whom
        ).wait()
    }

    @Test(.enabled(if: PythonHouse.shared.python != nil, Comment(rawValue: PythonHouse.why)))
    func `are read by the readers that monitoring uses, of the daemon as of the files`() throws {
        let partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair",
            "date: 2026-03-02, event: imr-requested, for: police")
        let daemon = try partnership.start()
        for whom in [["--socket", partnership.socket], ["--config", partnership.settings]] {
            let metrics = try Program.ctl.run(whom + ["status", "--metrics"])
            try partnership.write("metrics", metrics.output)
            let lines = try read(partnership.folder.appending(path: "metrics").path)
            #expect(metrics.status == 0)
            #expect(lines.contains("casewatch_up  1"))
            #expect(lines.contains("casewatch_cases  1"))
            #expect(
                lines.contains(
                    "casewatch_duties obligation=chair-decision,role=board-chair,state=overdue 1"))
            #expect(!metrics.output.contains("BSCP"))
            #expect(!metrics.output.contains("police"))
        }
        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test(.enabled(if: PythonHouse.shared.python != nil, Comment(rawValue: PythonHouse.why)))
    func `replace those before in one step, and say so where nobody answers`() throws {
        let partnership = try Partnership()
        try partnership.record("BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair")
        let folder = partnership.folder.appending(path: "collector")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        let file = folder.appending(path: "casewatch.prom").path

        #expect(try write(to: folder.path, "--config", partnership.settings).status == 0)
        #expect(try read(file).contains("casewatch_up  1"))
        #expect(try write(to: folder.path, "--socket", partnership.socket).status == 0)
        #expect(try read(file) == ["casewatch_up  0"])
        #expect(try write(to: folder.path, "--nonsense").status == 1)
        #expect(try read(file) == ["casewatch_up  0"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["casewatch.prom"])
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o644)
    }

    @Test func `come in one form at a time`() throws {
        #expect(try Program.ctl.run(["status", "--metrics", "--json"]).status == 2)
    }
}
