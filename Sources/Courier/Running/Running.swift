import CaseStore
import Clock
import Dispatch
import Glibc
import Loop
import Mail
import Systemd

/// The courier as a service: composed, started, called, and stopped in order.
package struct Running: ~Copyable {
    private let settingsPath: String
    private let calls = Calls()
    private let notifier = Notifier()
    private let journal: BufferedJournal
    private let queue = DispatchQueue(label: "casewatch-courier.calls")
    private let lock: CourierLock
    private let spoolPath: String
    private var way: Orders.Way
    private var courier: Courier

    /// Runs until SIGTERM or SIGINT, or not at all where letters are to wait and nobody manages this as a service.
    package static func run(settingsPath: String) throws(StartProblem) {
        var running = try Running(settingsPath: settingsPath)
        running.run()
    }

    /// Tries every letter in the queue once; answers how many still wait.
    package static func runOnce(settingsPath: String) throws(StartProblem) -> Int {
        var running = try Running(settingsPath: settingsPath)
        return running.runOnce()
    }

    private init(settingsPath: String) throws(StartProblem) {
        let orders = try Self.readOrders(settingsPath)
        let (spool, lock) = try Self.openSpool(orders.spool)
        let zone = orders.zone
        self.settingsPath = settingsPath
        self.lock = lock
        spoolPath = orders.spool
        way = orders.way
        journal = Journal.standard(identifier: "casewatch-courier") { zone.rfc3339(SystemClock().now) }
        courier = Courier(
            spool: spool, rules: orders.rules, transport: orders.way.transport(),
            means: Means(journal: journal, notifier: notifier), calls: calls)
    }

    private mutating func run() {
        let signals = listenForSignals()
        let watcher = queue.sync { [calls, spoolPath, queue] in
            DirectoryWatcher(
                path: "\(spoolPath)/queue", filter: .ending(".eml"), queue: queue, pollInterval: Self.pollInterval
            ) { _ in calls.look() }
        }
        defer { withExtendedLifetime((signals, watcher)) {} }
        say(.started, "the courier starts: \(way.words)")
        let isManaged = notifier.ready(status: way.words) != .nobodyListens
        guard way != .none || isManaged else { return stop() }
        turn(watching: watcher)
        stop()
    }

    private mutating func runOnce() -> Int {
        let signals = listenForSignals()
        defer { withExtendedLifetime(signals) {} }
        _ = courier.round()
        _ = journal.drain(upTo: .seconds(2))
        return courier.waiting
    }

    private func listenForSignals() -> Signals {
        Signals(queue: queue) { [calls] request in
            switch request {
            case .reload: calls.reload()
            case .stop: calls.stop(before: .now + Self.stopPatience)
            }
        }
    }

    private mutating func turn(watching watcher: DirectoryWatcher) {
        while calls.stopBefore == nil {
            let next = courier.round()
            let call = waitForCall(until: min(next, .now + Self.lookInterval))
            if call == .reload { reload() }
            // A mount over the queue makes no event.
            if call == nil { _ = queue.sync { watcher.verify() } }
        }
    }

    /// Waits, with signs of life in between.
    private func waitForCall(until deadline: ContinuousClock.Instant) -> Calls.Call? {
        let beat = notifier.watchdogInterval.map { $0 / 3 } ?? Self.lookInterval
        while true {
            notifier.watchdog()
            if let call = calls.wait(until: min(deadline, .now + beat)) { return call }
            if ContinuousClock.now >= deadline { return nil }
        }
    }

    private mutating func reload() {
        notifier.reloading()
        do {
            let orders = try Self.readOrders(settingsPath)
            way = orders.way
            courier.change(rules: orders.rules, transport: orders.way.transport())
            say(.change, "the settings were read again: \(way.words)")
            if orders.spool != spoolPath { complain("the spool stays where it was until the courier is restarted") }
        } catch {
            complain("the settings cannot be used, those from before stay in force: \(error)")
        }
        notifier.ready(status: way.words)
    }

    private func stop() {
        notifier.stopping()
        say(.stopped, "the courier stops")
        _ = journal.drain(upTo: .seconds(2))
    }

    private func say(_ id: MessageID, _ text: String) {
        journal.write(JournalEntry(text, id: id, priority: .informational, fields: [.unit: "courier"]))
    }

    private func complain(_ text: String) {
        journal.write(JournalEntry(text, id: .fault, priority: .error, fields: [.unit: "settings"]))
    }

    private static func openSpool(_ path: String) throws(StartProblem) -> (Spool, CourierLock) {
        let opened: (spool: Spool, lock: CourierLock?)
        do {
            opened = (try Spool(path: path), try CourierLock(spool: path))
        } catch {
            throw .spool(error)
        }
        guard let lock = opened.lock else { throw .anotherCourier(path) }
        return (opened.spool, lock)
    }

    private static func readOrders(_ path: String) throws(StartProblem) -> Orders {
        try Orders(
            reading: path, credentials: getenv("CREDENTIALS_DIRECTORY").map { String(cString: $0) })
    }

    /// How long the letter in hand may take when the courier has to stop; the service manager waits 30 seconds.
    private static let stopPatience = Duration.seconds(25)
    /// How often to look at the queue where the kernel cannot tell of changes.
    private static let pollInterval = Duration.seconds(10)
    /// How often to look at the queue even where it can.
    private static let lookInterval = Duration.seconds(300)
}

extension Orders {
    fileprivate var rules: Courier.Rules { Courier.Rules(sender: sender, allowedDomains: allowedDomains) }
}

extension Orders.Way {
    fileprivate func transport() -> (any Transport)? {
        switch self {
        case .none: nil
        case .smtp(let server, let limits): SMTPTransport(server: server, limits: limits)
        case .sendmail: SendmailTransport()
        }
    }

    fileprivate var words: String {
        switch self {
        case .none: "letters wait in the spool, because 'transport' is 'none'"
        case .smtp: "letters go to the mail server"
        case .sendmail: "letters go through sendmail"
        }
    }
}
