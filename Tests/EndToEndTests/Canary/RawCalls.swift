import Foundation
import TestSupport

/// Calls to the control socket without any part of the program between: what comes back is what the daemon sent.
struct RawCalls {
    let socket: String

    /// The whole answer to each call, and what went wrong.
    func answers(to calls: [(method: String, parameters: String)]) throws -> Program.Result {
        try start(calls, more: false).wait()
    }

    /// Listens for the first notice.
    func firstNotice() throws -> Running {
        try start([("io.casewatch.Follow", "{}")], more: true)
    }

    /// The methods that the daemon says it has.
    func methods() throws -> [String] {
        let description = try answers(to: [
            ("org.varlink.service.GetInterfaceDescription", #"{"interface": "io.casewatch"}"#)
        ]).output
        return description.matches(of: /\\nmethod ([A-Za-z]+)/).map { "io.casewatch.\($0.output.1)" }
    }

    private func start(_ calls: [(method: String, parameters: String)], more: Bool) throws -> Running {
        let script = """
            import json, socket, sys
            for method, parameters in zip(sys.argv[3::2], sys.argv[4::2]):
                wire = socket.socket(socket.AF_UNIX)
                wire.connect(sys.argv[1])
                call = {"method": method, "parameters": json.loads(parameters), "more": sys.argv[2] == "more"}
                wire.sendall(json.dumps(call).encode() + b"\\0")
                answer = b""
                while not answer.endswith(b"\\0"):
                    chunk = wire.recv(65536)
                    if not chunk:
                        break
                    answer += chunk
                print(method, answer.rstrip(b"\\0").decode())
                wire.close()
            """
        let words = calls.flatMap { [$0.method, $0.parameters] }
        return try Running(["/usr/bin/python3", "-c", script, socket, more ? "more" : "once"] + words)
    }
}
