import Foundation
import TestSupport

@testable import Mail

extension TemporaryDirectory {
    /// Starts the courier with the settings in this directory, perhaps under another program such as strace.
    func startCourier(
        _ arguments: String..., under wrapper: [String] = [], environment: [String: String] = [:]
    ) throws -> Running {
        let clean = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        return try Program.courier.start(
            ["--config", path + "/casewatch.yaml"] + arguments, under: wrapper, environment: clean)
    }

    /// Lets the courier try every letter once.
    func runCourierOnce(under wrapper: [String] = []) throws -> Program.Result {
        try startCourier("--once", under: wrapper).wait()
    }

    /// Settings that lead to a server, or to none; `more` under `mail`.
    func settle(at server: TestServer?, more: String = "") throws {
        let way = server.map { "transport: smtp, smtp: {host: 127.0.0.1, port: \($0.port), tls: none, user: \"\"}" }
        try write("mail: {\(way ?? "transport: none")\(more)}\n", to: "casewatch.yaml")
    }

    func queue(_ letters: [TestLetter]) throws {
        var spool = try Spool(path: path + "/spool")
        try spool.deliver(letters.map(\.spoolLetter))
    }
}
