import CLinux
import CaseStore
import CivilCalendar
import Clock
import Control
import Glibc
package import Dispatch
package import Ledger
import Mail
import Obligations
import Release
import Systemd

extension Daemon {
    /// Opens ledger, rules and spool, and puts the daemon together; nothing is said yet.
    ///
    /// - Parameters:
    ///   - ledgerPath: elsewhere than the settings say, for a simulation.
    ///   - newcomer: the identity of an installation that never ran; an existing one keeps its own.
    package static func open(
        _ premises: Premises, settingsPath: String, in surroundings: Surroundings, on queue: DispatchQueue,
        ledger ledgerPath: String? = nil, newcomer: InstallationID = .random()
    ) throws(StartProblem) -> Daemon {
        let paths = premises.settings.paths
        try requireRulesOrLedger(premises.settings)
        let ledger: SQLiteLedger
        let contents: LedgerContents
        do throws(LedgerError) {
            // A ledger elsewhere is not the one that decided the letters there.
            let own = LedgerPaths(ledger: paths.ledger, spool: paths.spool)
            ledger = try SQLiteLedger.open(
                ledgerPath.map { LedgerPaths(ledger: $0, spool: nil) } ?? own, newcomer: newcomer)
            contents = try ledger.load()
        } catch {
            throw .ledger(error)
        }
        let loaded = RuleFiles.load(premises.settings, lastGood: RuleTexts(contents.documents))
        guard let rules = loaded.rules else { throw .rules(loaded.refusals) }
        let letters = TemplateFiles(premises.settings).load(lastGood: contents.documents.wording)
        guard let wording = letters.wording else { throw .rules(letters.refusals) }
        let spool: Spool
        do throws(SpoolError) {
            spool = try Spool(path: paths.spool)
        } catch {
            throw .spool("spool '\(paths.spool)' cannot be opened: \(error); see 'spool' under 'paths' in the settings")
        }
        let lastLook = contents.lastScan.map { Instant(secondsSince1970: $0.unix) }
        return Daemon(
            settings: premises.settings, settingsPath: settingsPath, surroundings: surroundings, ledger: ledger,
            spool: spool, loaded: loaded, wording: wording, letterRefusals: letters.refusals,
            identities: contents.identities, watch: Watch(rules, contents, at: surroundings.now),
            gate: ClockGate(lastLook: lastLook, wall: surroundings.clock.now, uptime: surroundings.clock.uptime),
            queue: queue)
    }

    /// Where there is neither a ledger that may know last good rules nor rules that can be read, nothing is created.
    private static func requireRulesOrLedger(_ settings: Settings) throws(StartProblem) {
        guard access(settings.paths.ledger, F_OK) != 0 else { return }
        let loaded = RuleFiles.load(settings)
        if loaded.rules == nil { throw .rules(loaded.refusals) }
        let letters = TemplateFiles(settings).load()
        if letters.wording == nil { throw .rules(letters.refusals) }
    }

    /// Brings spool and ledger into agreement, reads the store, and says what is due.
    ///
    /// - Parameter listens: whether the directory, the clock and the timers call the daemon from here on.
    package func begin(waking: sending any Waking, listens: Bool = false) throws(StartProblem) {
        self.waking = waking
        do {
            try ledger.begin(version: Version.text, at: time(of: surroundings.now))
        } catch {
            throw .ledger(error)
        }
        if surroundings.recoversSpool {
            do {
                try recover()
                try tellOfFailedLetters()
            } catch {
                throw .recovery("\(error)")
            }
        }
        surroundings.journal.write(JournalEntry.started(cases: watch.cases.count))
        if gate.hold != nil { sayWhetherClockIsBelieved() }
        raiseRuleRefusals()
        keepRules()
        // What changes between a scan and the watch would make no event: the watch comes first.
        if listens { listen() }
        rescan()
        receive(.tick)
        warnOfHorizon()
    }

    /// Tells the service manager that the store is read and the socket answers.
    package func announce() {
        surroundings.notifier.ready(status: statusLine)
        // Reading ledger and store took more than keeping them takes.
        clinux_give_back_memory()
    }

    /// Says that it stops, and lets go of the ledger; what was not said is said at the next start.
    package func close() {
        surroundings.journal.write(JournalEntry.stopped)
        noteJournalled(waitingUpTo: .seconds(2))
        do {
            try ledger.close()
        } catch {
            report(.close, "\(error)")
        }
    }

    /// Once per start: how far bank holidays are published, where dates lie beyond them or soon will.
    private func warnOfHorizon() {
        let today = surroundings.now.date
        updateOverview()
        let provisional = overview.tally.provisional
        for almanac in watch.book.calendars.values {
            guard let horizon = almanac.calendar.holidays.horizon else { continue }
            guard provisional > 0 || horizon < today.adding(days: 365) else { continue }
            surroundings.journal.write(
                JournalEntry(
                    "bank holidays are published until \(horizon) only; \(provisional) \(provisional == 1 ? "duty has a provisional date" : "duties have provisional dates")",
                    id: .horizon, priority: .warning,
                    fields: [.due: horizon.description, .count: String(provisional)]))
        }
    }
}

extension LedgerContents {
    /// The files whose content is known, so that a start need not read them again.
    fileprivate var identities: [CaseReference: FileIdentity] {
        let known = records.compactMap { record in
            record.good.map { (record.reference, FileIdentity($0.file)) }
        }
        return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
}

extension Watch {
    /// The watch as it was when the ledger was last written.
    fileprivate init(_ rules: RuleBook, _ contents: LedgerContents, at now: CivilMoment) {
        let cases = contents.records.compactMap { record in
            record.good.map { good in
                WatchedCase(
                    case: good.case, memory: contents.memories[record.reference] ?? CaseMemory(),
                    isGone: record.state == .gone)
            }
        }
        self.init(
            book: rules, cases: cases, alarms: contents.alarms,
            weekly: WeeklyMemory(last: contents.lastWeekly, begun: contents.begun ?? now))
    }
}

extension JournalEntry {
    fileprivate static func started(cases: Int) -> JournalEntry {
        JournalEntry(
            "casewatchd started, \(cases) \(cases == 1 ? "case" : "cases") in the ledger", id: .started,
            priority: .notice,
            fields: [.count: String(cases)])
    }

    fileprivate static var stopped: JournalEntry {
        JournalEntry("casewatchd stopped", id: .stopped, priority: .notice)
    }
}
