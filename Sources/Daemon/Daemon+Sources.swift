import CaseStore
import Clock
import Dispatch
import Loop
import Mail
import Obligations
import Systemd

/// Everything that calls a running daemon: directory, clock, timers.
struct Sources {
    let directory: DirectoryWatcher
    /// What the courier leaves behind.
    let outcomes: [DirectoryWatcher]
    let steps: ClockSteps?
    let scanning: SlowTimer
    let watchdog: SlowTimer?
    let settling: any DispatchSourceTimer
    /// Names that were refused or gone when a hint came, to be looked at again.
    var doubtful: Set<String> = []
}

extension Daemon {
    /// Begins to listen to the case store, the clock and the timers; from here on the daemon runs by itself.
    func listen() {
        let directory = DirectoryWatcher(
            path: settings.paths.cases, filter: .ending(".yaml"), queue: queue, pollInterval: Self.pollInterval
        ) { [weak self] hint in
            self?.assumeIsolated { $0.receive(hint) }
        }
        let settling = DispatchSource.makeTimerSource(queue: queue)
        settling.setEventHandler { [weak self] in
            self?.assumeIsolated { $0.settle() }
        }
        settling.schedule(deadline: .distantFuture)
        settling.activate()
        sources = Sources(
            directory: directory, outcomes: [.sent, .failed, .corrupt].map(watchForOutcomes), steps: watchForSteps(),
            scanning: SlowTimer(queue: queue, every: Self.scanInterval) { [weak self] in
                self?.assumeIsolated { $0.scanSlowly() }
            },
            watchdog: surroundings.notifier.watchdogInterval.map { interval in
                SlowTimer(queue: queue, every: interval / 3) { [notifier = surroundings.notifier] in
                    notifier.watchdog()
                }
            },
            settling: settling)
    }

    /// The alarm for the running daemon, on its own queue.
    package func alarmClock() -> any Waking {
        AlarmClock(queue: queue) { [weak self] in
            self?.assumeIsolated { $0.ring() }
        }
    }

    private func receive(_ hint: DirectoryWatcher.Hint) {
        switch hint {
        case .changed(let names):
            let doubtful = look(at: names)
            guard !doubtful.isEmpty || settings.paths.calendar != nil else { return }
            sources?.doubtful.formUnion(doubtful)
            sources?.settling.schedule(deadline: .now() + Self.settleDelay)
        case .rescan:
            rescan()
        case .lost:
            rescan()
        }
    }

    private func receiveOutcomes(_ hint: DirectoryWatcher.Hint) {
        switch hint {
        case .changed(let names): harvest(names.compactMap { LetterName($0) })
        case .rescan, .lost: harvest()
        }
    }

    private func settle() {
        sources?.settling.schedule(deadline: .distantFuture)
        guard sources?.doubtful.isEmpty == false else { return refreshCalendar() }
        sources?.doubtful = []
        rescan()
    }

    /// Catches what no event tells: mounts, mapped files, network shares, a day on which a refusal is over.
    private func scanSlowly() {
        sources?.directory.verify()
        rescan()
        receive(.tick)
    }

    private func watchForOutcomes(in folder: SpoolFolder) -> DirectoryWatcher {
        DirectoryWatcher(
            path: "\(settings.paths.spool)/\(folder.rawValue)", filter: .ending(".eml"), queue: queue,
            pollInterval: Self.pollInterval
        ) { [weak self] hint in
            self?.assumeIsolated { $0.receiveOutcomes(hint) }
        }
    }

    private func watchForSteps() -> ClockSteps? {
        do {
            return try ClockSteps(queue: queue) { [weak self] in
                self?.assumeIsolated { $0.ring() }
            }
        } catch {
            // The slow scan asks the core as well, only later.
            report(.hearOfClock, "steps of the clock are noticed late: \(error)")
            return nil
        }
    }

    private static let pollInterval = Duration.seconds(60)
    private static let scanInterval = Duration.seconds(300)
    /// How long a refused or vanished file may still be in the middle of being saved.
    private static let settleDelay = DispatchTimeInterval.milliseconds(500)
}
