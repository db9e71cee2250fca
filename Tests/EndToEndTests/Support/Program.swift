import Foundation
import Testing

/// One of the built programs, run as a person or a service manager runs it.
struct Program {
    let path: String

    static let daemon = Program(named: "casewatchd")
    static let ctl = Program(named: "casewatchctl")

    private init(named name: String) {
        // The test bundle lies beside the programs that it was built with.
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ProcessInfo.processInfo.arguments[0]
        let folder = bundle.components(separatedBy: "/").prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
        path = "\(folder)/\(name)"
    }

    /// What a program that ended has said.
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs to the end.
    func run(_ arguments: [String], under wrapper: [String] = []) throws -> Result {
        let running = try start(arguments, under: wrapper)
        return running.wait()
    }

    /// Starts in the background.
    func start(_ arguments: [String], under wrapper: [String] = []) throws -> Running {
        let process = Process()
        let line = wrapper + [path] + arguments
        process.executableURL = URL(filePath: line[0].hasPrefix("/") ? line[0] : "/usr/bin/env")
        process.arguments = line[0].hasPrefix("/") ? Array(line.dropFirst()) : line
        let running = try Running(process)
        try process.run()
        return running
    }

    /// A program in the background, its output kept in files so that no pipe can fill.
    final class Running {
        let process: Process
        private let outputs: URL

        fileprivate init(_ process: Process) throws {
            self.process = process
            outputs = FileManager.default.temporaryDirectory.appending(path: "casewatch-run-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)
            for name in ["out", "err"] {
                try Data().write(to: outputs.appending(path: name))
            }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: outputs.appending(path: "out"))
            process.standardError = try FileHandle(forWritingTo: outputs.appending(path: "err"))
        }

        deinit {
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            try? FileManager.default.removeItem(at: outputs)
        }

        var errors: String { text("err") }

        func signal(_ number: Int32) { kill(process.processIdentifier, number) }

        @discardableResult
        func wait() -> Result {
            process.waitUntilExit()
            return Result(status: process.terminationStatus, output: text("out"), errors: errors)
        }

        private func text(_ name: String) -> String {
            (try? String(contentsOf: outputs.appending(path: name), encoding: .utf8)) ?? ""
        }
    }
}
