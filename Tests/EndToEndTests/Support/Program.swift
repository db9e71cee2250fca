import Foundation
import Glibc
import Testing

/// One of the built programs, run as a person or a service manager runs it.
struct Program {
    let path: String

    static let daemon = Program(named: "casewatchd")
    static let ctl = Program(named: "casewatchctl")

    private init(named name: String) {
        // The test bundle lies beside the programs that it was built with.
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let folder = bundle.components(separatedBy: "/").prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
        path = "\(folder)/\(name)"
    }

    /// What a program that ended has said.
    struct Result {
        /// The exit status; 128 and the signal where a signal ended it.
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs to the end.
    func run(_ arguments: [String]) throws -> Result {
        try start(arguments).wait()
    }

    /// Starts in the background, perhaps under another program such as strace.
    func start(_ arguments: [String], under wrapper: [String] = []) throws -> Running {
        try Running(wrapper + [path] + arguments)
    }
}

/// A program in the background, its output kept in files so that no pipe can fill.
final class Running {
    private let process: pid_t
    private let outputs: URL
    private var ended: Int32?

    /// Foundation's own way to start processes closes descriptors that others in this process still use.
    init(_ line: [String]) throws {
        outputs = FileManager.default.temporaryDirectory.appending(path: "casewatch-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: outputs, withIntermediateDirectories: true)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, name) in [(STDOUT_FILENO, "out"), (STDERR_FILENO, "err")] {
            let file = outputs.appending(path: name).path
            posix_spawn_file_actions_addopen(&actions, descriptor, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        Self.closeEverythingElse(&actions)

        var arguments = line.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let problem = posix_spawn(&process, line[0], &actions, nil, &arguments, environ)
        try #require(problem == 0, "\(line[0]): \(String(cString: strerror(problem)))")
        self.process = process
    }

    deinit {
        if isRunning {
            kill(process, SIGKILL)
            wait()
        }
        try? FileManager.default.removeItem(at: outputs)
    }

    var isRunning: Bool {
        guard ended == nil else { return false }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return true }
        ended = Self.code(status)
        return false
    }

    var output: String { text("out") }

    var errors: String { text("err") }

    func signal(_ number: Int32) {
        if isRunning { kill(process, number) }
    }

    /// Signals what a wrapper such as strace runs.
    func signalChildren(_ number: Int32) {
        let children = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        for child in (children ?? "").split(separator: " ").compactMap({ pid_t($0) }) { kill(child, number) }
    }

    @discardableResult
    func wait() -> Program.Result {
        var status: Int32 = 0
        while ended == nil {
            if waitpid(process, &status, 0) == process { ended = Self.code(status) }
        }
        return Program.Result(status: ended ?? -1, output: text("out"), errors: errors)
    }

    /// A child that keeps a pipe of another test open would keep that test waiting for its end.
    private static func closeEverythingElse(_ actions: inout posix_spawn_file_actions_t) {
        // Swift's Glibc module does not show what only GNU has.
        typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32
        guard let symbol = dlsym(nil, "posix_spawn_file_actions_addclosefrom_np") else { return }
        _ = unsafeBitCast(symbol, to: CloseFrom.self)(&actions, STDERR_FILENO + 1)
    }

    private static func code(_ status: Int32) -> Int32 {
        status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    private func text(_ name: String) -> String {
        (try? String(contentsOf: outputs.appending(path: name), encoding: .utf8)) ?? ""
    }
}
