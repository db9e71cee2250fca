import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `The completion` {
    /// What bash offers at the end of a line.
    private func offered(_ line: String...) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cw-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Running([Deploy.script("completions"), folder.path, Deploy.built]).wait().status == 0)

        let script = """
            source "$1/bash-completion/completions/casewatchctl"; shift
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
            _casewatchctl "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            for word in "${COMPREPLY[@]}"; do echo "$word"; done
            """
        let asked = try Running(
            ["/bin/bash", "--norc", "-c", script, "bash", folder.path, Program.ctl.path] + line
        ).wait()
        #expect(asked.errors.isEmpty)
        return asked.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private func partnership() throws -> Partnership {
        let partnership = try Partnership()
        try partnership.record(
            "BSCP-2026-014", "date: 2026-01-20, event: brought-to-chair",
            "date: 2026-03-02, event: imr-requested, for: police")
        try partnership.record("BSCP-2026-015")
        return partnership
    }

    @Test func `offers verbs and the words of an option`() throws {
        #expect(try offered("ag") == ["agenda"])
        #expect(try offered("agenda", "--state", "met") == ["met", "met-late"])
    }

    @Test func `offers cases, duties, roles, events and procedures of the files`() throws {
        let partnership = try partnership()
        let config = partnership.settings

        #expect(try offered("--config", config, "show", "") == ["BSCP-2026-014", "BSCP-2026-015"])
        #expect(try offered("--config", config, "why", "BSCP-2026-014", "chair-d") == ["chair-decision"])
        #expect(try offered("--config", config, "explain", "BSCP-2026-014", "imr-comp") == ["imr-completion[police]"])
        #expect(try offered("--config", config, "agenda", "--role", "board-ch") == ["board-chair"])
        #expect(try offered("--config", config, "record", "BSCP-2026-014", "brought") == ["brought-to-chair"])
        #expect(try offered("--config", config, "new", "--procedure", "scr") == ["scr-2015"])
    }

    @Test func `offers cases and duties of a running daemon, and nothing while it hangs`() throws {
        let partnership = try partnership()
        let daemon = try partnership.start()
        let socket = partnership.socket

        #expect(try offered("--socket", socket, "show", "BSCP-2026-01") == ["BSCP-2026-014", "BSCP-2026-015"])
        #expect(try offered("--socket", socket, "ack", "BSCP-2026-014", "chair-d") == ["chair-decision"])

        daemon.signal(SIGSTOP)
        #expect(try offered("--socket", socket, "show", "") == [])
        daemon.signal(SIGCONT)
        daemon.signal(SIGTERM)
        daemon.wait()
        #expect(try offered("--socket", socket, "show", "") == [])
    }

    @Test(
        arguments: [
            ("/usr/bin/zsh", "zsh/vendor-completions/_"), ("/usr/bin/fish", "fish/vendor_completions.d/"),
        ])
    func `is well formed for other shells`(shell: String, prefix: String) throws {
        guard FileManager.default.isExecutableFile(atPath: shell) else {
            print("not looked at: there is no \(shell)")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "cw-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Running([Deploy.script("completions"), folder.path, Deploy.built]).wait().status == 0)
        let suffix = shell.hasSuffix("fish") ? ".fish" : ""
        for command in ["casewatchctl", "casewatchd", "casewatch-courier"] {
            let file = folder.appending(path: "\(prefix)\(command)\(suffix)").path
            let checked = try Running([shell, "-n", file]).wait()
            #expect(checked.status == 0, "\(checked.errors)")
        }
    }
}
