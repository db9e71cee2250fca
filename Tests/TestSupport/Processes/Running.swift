import Foundation
import Glibc

/// A program in the background, its output kept in files so that no pipe can fill.
package final class Running {
    private let process: pid_t
    private let outputs: URL
    private var ended: Int32?

    /// A call that the system refused.
    package struct Problem: Error, CustomStringConvertible {
        package let description: String
    }

    /// Starts a command, given by the path of its program and its arguments.
    ///
    /// Foundation's own way to start processes closes descriptors that others in this process still use.
    ///
    /// - Parameter environment: what the program finds in its environment; nil for what this process has.
    package init(_ line: [String], environment variables: [String: String]? = nil) throws {
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

        // Threads of Dispatch block signals, and their children would go on doing so.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var arguments = line.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        var values = (variables ?? [:]).map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for value in values { free(value) } }
        let problem =
            if variables == nil {
                posix_spawn(&process, line[0], &actions, &attributes, &arguments, environ)
            } else {
                posix_spawn(&process, line[0], &actions, &attributes, &arguments, &values)
            }
        guard problem == 0 else { throw Problem(description: "\(line[0]): \(String(cString: strerror(problem)))") }
        self.process = process
    }

    deinit {
        if isRunning {
            kill(process, SIGKILL)
            wait()
        }
        try? FileManager.default.removeItem(at: outputs)
    }

    /// By which the system knows it.
    package var identifier: Int32 { process }

    package var isRunning: Bool {
        guard ended == nil else { return false }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) == process else { return true }
        ended = Self.code(status)
        return false
    }

    package var errors: String { text("err") }
    package var output: String { text("out") }

    /// Runs a command to its end.
    package static func run(_ line: String...) throws -> Program.Result {
        try Running(line).wait()
    }

    package func signal(_ number: Int32) {
        if isRunning { kill(process, number) }
    }

    /// Waits for what it has to say on standard output or standard error, or for its end.
    package func wait(for text: String) throws {
        try wait { output.contains(text) || errors.contains(text) }
    }

    /// Waits until something is so or the program has ended.
    ///
    /// - Throws: ``Problem`` when it is not so after two minutes, which is more than anything here takes.
    package func wait(until isSo: () throws -> Bool) throws {
        let limit = ContinuousClock.now + .seconds(120)
        while isRunning, try !isSo() {
            guard .now < limit else {
                throw Problem(description: "two minutes were not enough; it has said: \(output)\(errors)")
            }
            usleep(2_000)
        }
    }

    /// Signals what a wrapper such as strace runs.
    package func signalChildren(_ number: Int32) {
        let children = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        for child in (children ?? "").split(separator: " ").compactMap({ pid_t($0) }) { kill(child, number) }
    }

    /// Waits for its end; a program that has not ended after ten minutes never will, and is killed.
    @discardableResult
    package func wait() -> Program.Result {
        let limit = ContinuousClock.now + .seconds(600)
        while isRunning {
            if .now > limit { kill(process, SIGKILL) }
            usleep(1_000)
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
