import Foundation
import TestSupport
import Testing

private let setpriv = "/usr/bin/setpriv"
private let canBecomeOthers = getuid() == 0 && FileManager.default.isExecutableFile(atPath: setpriv)

@Suite(.enabled(if: canBecomeOthers, "only root can become another user"))
struct `Another user` {
    /// Asks as user and group `daemon`, a member of no group that the settings name unless one is given.
    private func ask(_ partnership: Partnership, groups: String?, _ arguments: String...) throws -> Program.Result {
        let becoming = [setpriv, "--reuid=1", "--regid=1"] + (groups.map { ["--groups=\($0)"] } ?? ["--clear-groups"])
        return try Running(becoming + [Program.ctl.path, "--socket", partnership.socket] + arguments).wait()
    }

    @Test func `may look as a reader, change as an operator, and neither as a stranger`() throws {
        let partnership = try Partnership()
        try partnership.write(
            "casewatch.yaml", "control: {readers: [games], operators: [mail]}\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: partnership.folder.path)
        let daemon = try partnership.start()
        let (games, mail) = ("60", "8")

        let stranger = try ask(partnership, groups: nil, "status")
        #expect(stranger.status == 4)
        #expect(stranger.errors.contains("not permitted"))
        #expect(stranger.errors.contains("'readers' under 'control'"))
        #expect(try ask(partnership, groups: games, "status").status == 0)
        #expect(try ask(partnership, groups: games, "rescan").status == 4)
        let told = try Running(
            [
                setpriv, "--reuid=1", "--regid=1", "--groups=60", "/usr/bin/env",
                "CASEWATCH_CONFIG=\(partnership.settings)",
            ]
                + [Program.ctl.path, "rescan"]
        ).wait()
        #expect(told.status == 4)
        #expect(told.errors.contains("only members of mail may change something, and user 'daemon' is none"))
        #expect(told.errors.contains("sudo usermod -aG mail daemon"))
        #expect(try ask(partnership, groups: mail, "rescan").status == 0)
        #expect(daemon.errors.contains("CASEWATCH_UID=1"))

        daemon.signal(SIGTERM)
        daemon.wait()
    }

    @Test func `may see the state of a letter as a reader, and its text only with the rights to its file`() throws {
        let partnership = try Partnership()
        try partnership.write("casewatch.yaml", "control: {readers: [games], operators: [mail]}\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: partnership.folder.path)
        let daemon = try partnership.start()
        #expect(try ask(partnership, groups: "60", "test-mail", "board").status == 4)
        #expect(try ask(partnership, groups: "8", "test-mail", "board").status == 0)
        let queue = partnership.folder.appending(path: "spool/queue").path
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: queue).first)

        let shown = try Running(
            [
                setpriv, "--reuid=1", "--regid=1", "--groups=60", Program.ctl.path, "spool", "show", name, "--config",
                partnership.settings,
            ]
        ).wait()
        #expect(shown.status == 4)
        #expect(shown.output.contains("for      board\n"))
        #expect(
            shown.output.contains("its text may be read by root and by the daemon's user only: ask again with sudo"))
        #expect(!shown.output.contains("@"))

        daemon.signal(SIGTERM)
        daemon.wait()
    }
}
