import Foundation

/// A real mail server in a process of its own, gone with the test.
package final class TestServer {
    package struct Letter: Equatable {
        package let sender: String
        package let recipients: [String]
        package let bytes: [UInt8]
        package let isEncrypted: Bool
        package let user: String?

        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    package let port: Int
    private let process: Running
    private let log: String
    private let place: TemporaryDirectory

    /// - Parameter arguments: as `mail_server.py` explains them.
    package convenience init(_ arguments: String...) throws {
        try self.init(arguments)
    }

    package init(_ arguments: [String]) throws {
        guard let python = ServerHouse.shared.python else { throw Running.Problem(description: ServerHouse.why) }
        place = try TemporaryDirectory()
        log = place.path + "/log"
        process = try Running([python, ServerHouse.mailServer, log] + arguments)
        try process.wait(for: "\n")
        guard let port = Int(process.output.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Running.Problem(description: "the mail server did not start: \(process.errors)")
        }
        self.port = port
    }

    /// Ends it as a power cut would; other signals may be blocked in what a test starts.
    package func stop() {
        process.signal(SIGKILL)
        process.wait()
    }

    package var letters: [Letter] {
        get throws {
            try facts("letter").map { fact in
                Letter(
                    sender: fact.sender ?? "", recipients: fact.recipients ?? [], bytes: Array(fact.bytes ?? Data()),
                    isEncrypted: fact.encrypted ?? false, user: fact.user)
            }
        }
    }

    /// How often a letter was handed over whole, by the number in its Message-ID.
    package var copies: [Int: Int] {
        get throws {
            var copies: [Int: Int] = [:]
            for letter in try letters {
                let id = letter.text.firstMatch(of: /Message-ID: <([0-9]+)@/)?.output.1
                copies[id.flatMap { Int($0) } ?? -1, default: 0] += 1
            }
            return copies
        }
    }

    package var connections: Int {
        get throws { try facts("connection").count }
    }

    /// One line of the server's log.
    private struct Fact: Decodable {
        let event: String
        let sender: String?
        let recipients: [String]?
        let bytes: Data?
        let encrypted: Bool?
        let user: String?
    }

    private func facts(_ event: String) throws -> [Fact] {
        guard let lines = try? String(contentsOfFile: log, encoding: .utf8) else { return [] }
        // The server may be in the middle of its last line.
        return try lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map { try JSONDecoder().decode(Fact.self, from: Data($0.utf8)) }
            .filter { $0.event == event }
    }
}
