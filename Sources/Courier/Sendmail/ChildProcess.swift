import Glibc

/// A command in a process group of its own, fed from memory and heard for a while.
struct ChildProcess {
    /// How it ended.
    enum Ending: Equatable {
        case exited(Int32)
        case killed(signal: Int32)
        /// It had to be ended because its time was up.
        case overdue
        /// It had to be ended because the courier gave up.
        case abandoned
    }

    /// A call that was refused.
    struct Problem: Error, CustomStringConvertible {
        let code: Int32

        var description: String { String(cString: strerror(code)) }
    }

    private let process: pid_t
    private var input: Int32?
    private var output: Int32?
    private var heard: [UInt8] = []

    /// Starts the command; its first argument is its path.
    init(arguments: [String]) throws(Problem) {
        let (childInput, input) = try Self.makePipe()
        defer { close(childInput) }
        let (output, childOutput) = try Self.makePipe(closing: input)
        defer { close(childOutput) }
        do {
            process = try Self.spawn(arguments, input: childInput, output: childOutput)
        } catch {
            close(input)
            close(output)
            throw error
        }
        for end in [input, output] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        self.input = input
        self.output = output
    }

    /// The beginning of what the command wrote.
    var words: String { String(decoding: heard, as: UTF8.self) }

    /// Feeds the command and waits for its end; one that does not end in time is ended, with all that it started.
    mutating func run(input bytes: [UInt8], limit: Duration, mayGoOn: () -> Bool) -> Ending {
        defer { closeBoth() }
        let ending = waitForEnd(feeding: bytes, limit: limit, mayGoOn: mayGoOn)
        // What it said last lies in the pipe still. Whoever it left behind may write for ever: no more is kept anyway.
        while heard.count < Self.longestWords, hear() {}
        return ending
    }

    private mutating func waitForEnd(feeding bytes: [UInt8], limit: Duration, mayGoOn: () -> Bool) -> Ending {
        let deadline = ContinuousClock.now + limit
        var rest = bytes[...]
        while true {
            if let ending = Self.collect(process, waiting: false) { return ending }
            guard ContinuousClock.now < deadline else { return end(as: .overdue) }
            guard mayGoOn() else { return end(as: .abandoned) }
            waitForPipes()
            feed(&rest)
            _ = hear()
        }
    }

    private mutating func end(as ending: Ending) -> Ending {
        kill(-process, SIGKILL)
        _ = Self.collect(process, waiting: true)
        return ending
    }

    private mutating func closeBoth() {
        for end in [input, output].compactMap(\.self) { close(end) }
        input = nil
        output = nil
    }

    /// Waits until a pipe has something to do, and not long: the end of a process is no event of a pipe.
    private func waitForPipes() {
        var pipes: [pollfd] = []
        if let input { pipes.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
        if let output { pipes.append(pollfd(fd: output, events: Int16(POLLIN), revents: 0)) }
        _ = poll(&pipes, nfds_t(pipes.count), output == nil ? 10 : 200)
    }

    private mutating func feed(_ rest: inout ArraySlice<UInt8>) {
        guard let input else { return }
        let written = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if written > 0 { rest = rest.dropFirst(written) }
        let isRefused = written < 0 && errno != EAGAIN && errno != EINTR
        guard rest.isEmpty || isRefused else { return }
        close(input)
        self.input = nil
    }

    /// Whether there was something to hear.
    private mutating func hear() -> Bool {
        guard let output else { return false }
        var chunk = [UInt8](repeating: 0, count: 4_096)
        let count = read(output, &chunk, chunk.count)
        if count < 0, errno == EINTR { return true }
        if count > 0 {
            heard += chunk.prefix(min(count, Self.longestWords - heard.count))
        } else if count == 0 || errno != EAGAIN {
            close(output)
            self.output = nil
        }
        return count > 0
    }

    private static let longestWords = 4_096
    /// Neither credentials nor the way to the service manager are a mail system's business.
    private static let environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C"]
}

extension ChildProcess {
    /// Two ends of a pipe that no other program inherits.
    private static func makePipe(closing earlier: Int32? = nil) throws(Problem) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else {
            let problem = Problem(code: errno)
            if let earlier { close(earlier) }
            throw problem
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func spawn(_ arguments: [String], input: Int32, output: Int32) throws(Problem) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // A mail system counts on the signals that this program ignores.
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var process = pid_t()
        var words = arguments.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        let code = posix_spawn(&process, arguments[0], &actions, &attributes, &words, &variables)
        guard code == 0 else { throw Problem(code: code) }
        return process
    }

    /// The end of the process, where it has ended.
    private static func collect(_ process: pid_t, waiting: Bool) -> Ending? {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, waiting ? 0 : WNOHANG)
            if found == -1, errno == EINTR { continue }
            guard found == process else { return nil }
            let signal = status & 0x7F
            return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
        }
    }
}
