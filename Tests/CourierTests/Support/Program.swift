import Foundation
import Testing

@testable import Mail

/// The courier as it is installed, with settings and a spool in a directory of its own.
final class Program {
    let place: TemporaryDirectory
    private let process = Process()
    private let output = Pipe()

    init(in place: TemporaryDirectory) {
        self.place = place
    }

    deinit {
        guard process.isRunning else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Starts it, behind other words where there are some.
    func start(behind words: [String] = [], _ arguments: String..., environment: [String: String] = [:]) throws {
        let command = words + [try Self.path(), "--config", place.path + "/casewatch.yaml"] + arguments
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = output
        try process.run()
    }

    func signal(_ number: Int32) {
        kill(process.processIdentifier, number)
    }

    /// Waits for its end; what it said, and its status, or nil when a signal ended it.
    func end() -> (status: Int32?, said: String) {
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationReason == .exit ? process.terminationStatus : nil, said)
    }

    static func runOnce(
        in place: TemporaryDirectory, behind words: [String] = []
    ) throws -> (status: Int32?, said: String) {
        let program = Program(in: place)
        try program.start(behind: words, "--once")
        return program.end()
    }

    /// It lies beside the program that runs the tests.
    private static func path() throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return (tests as NSString).deletingLastPathComponent + "/casewatch-courier"
    }
}

extension TemporaryDirectory {
    /// Settings that lead to a server, or to none.
    func settle(at server: TestServer?) throws {
        let way = server.map { "transport: smtp, smtp: {host: 127.0.0.1, port: \($0.port), tls: none, user: \"\"}" }
        try write("mail: {\(way ?? "transport: none")}\n", to: "casewatch.yaml")
    }

    func queue(_ letters: [TestLetter]) throws {
        var spool = try Spool(path: path + "/spool")
        try spool.deliver(letters.map(\.spoolLetter))
    }
}
