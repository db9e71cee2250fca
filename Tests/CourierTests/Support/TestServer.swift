import Foundation
import Testing

@testable import Courier

/// A real mail server in a process of its own, gone with the test.
final class TestServer {
    struct Letter: Equatable {
        let sender: String
        let recipients: [String]
        let bytes: [UInt8]
        let isEncrypted: Bool
        let user: String?
    }

    let port: Int
    private let process = Process()
    private let log: String
    private let place: TemporaryDirectory

    /// - Parameter arguments: as `mail_server.py` explains them.
    init(_ arguments: String...) throws {
        let python = try #require(PythonHouse.shared.python)
        place = try TemporaryDirectory()
        log = place.path + "/log"
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [PythonHouse.tests + "Servers/mail_server.py", log] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)), "the mail server did not start")
    }

    deinit { stop() }

    /// Ends it as a power cut would; other signals may be blocked in what a test starts.
    func stop() {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    var letters: [Letter] {
        get throws {
            try facts("letter").map { fact in
                Letter(
                    sender: try #require(fact["sender"] as? String),
                    recipients: try #require(fact["recipients"] as? [String]),
                    bytes: Array(try #require((fact["bytes"] as? String).flatMap { Data(base64Encoded: $0) })),
                    isEncrypted: try #require(fact["encrypted"] as? Bool), user: fact["user"] as? String)
            }
        }
    }

    /// How often a letter was handed over whole, by the number in its Message-ID.
    var copies: [Int: Int] {
        get throws {
            var copies: [Int: Int] = [:]
            for letter in try letters {
                let text = String(decoding: letter.bytes, as: UTF8.self)
                let id = try #require(text.firstMatch(of: /Message-ID: <([0-9]+)@/)?.output.1)
                copies[try #require(Int(id)), default: 0] += 1
            }
            return copies
        }
    }

    var connections: Int {
        get throws { try facts("connection").count }
    }

    private func facts(_ event: String) throws -> [[String: Any]] {
        guard FileManager.default.fileExists(atPath: log) else { return [] }
        return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").compactMap { line in
            let fact = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return fact?["event"] as? String == event ? fact : nil
        }
    }
}

extension MailServer {
    init(at server: TestServer, host: String = "127.0.0.1", encryption: Encryption = .none, account: Account? = nil) {
        self.init(host: host, port: server.port, encryption: encryption, account: account)
    }
}
