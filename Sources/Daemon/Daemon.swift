import CaseStore
import CivilCalendar
import Clock
import Control
import Dispatch
import Ledger
import Loop
import Mail
import Obligations
import Systemd

/// The shell around the core: one actor on one serial queue, through which everything that happens goes in and every effect comes out.
///
/// A turn never waits, so nothing happens between what was decided and what is done about it.
package actor Daemon {
    let surroundings: Surroundings
    let ledger: any Ledger
    let settingsPath: String
    let started: Instant
    /// Where everything that happens is called.
    let queue: DispatchQueue

    var settings: Settings
    var spool: Spool
    var watch: Watch
    /// The words of letters.
    var wording: LetterWording
    /// The texts of the rules in force.
    var lastGood: RuleTexts
    /// What the files beside the cases last said that was refused.
    var ruleRefusals: [CaseStore.Refusal]
    /// Likewise of the templates of letters.
    var letterRefusals: [CaseStore.Refusal]
    /// Refused case files as they stand now, by the names under which they are shown.
    var caseRefusals: [String: [CaseStore.Refusal]] = [:]
    /// The file that gave the last good version of each case.
    var identities: [CaseReference: FileIdentity]
    /// Letters that are decided and not yet in the queue.
    var unspooled: [SpoolLetter] = []
    /// Whether the ledger may intend letters that are not among these, since a write happened that was reported as failed.
    var mayOweLetters = false
    /// Letters in the queue of which the ledger does not know yet that they are.
    var unmarked: [LetterName] = []
    /// What operators did and the ledger does not know yet.
    var unrecorded: [OperatorChange] = []
    /// Steps that failed when they were last taken, each said once until it succeeds.
    var faults: [Step: String] = [:]
    /// When they are taken again; nil while none failed that is.
    var retryAt: Instant?
    /// Whether something was said of which the ledger does not know yet that the journal has it.
    var owesJournalMark = false
    /// When the core wants to be asked again.
    var nextWake: CivilMoment?
    /// What the service manager was last told.
    var shownStatus: String?
    /// What the status says of all cases, brought up to date when somebody asks.
    var overview = Overview()
    /// The day as of which the calendars were last written; nil since something changed.
    var calendarDrawn: CivilDate?
    /// When they were last written, or the daemon was started, in seconds of uptime.
    var calendarWritten: Int64
    var followers: [Int: AsyncStream<Interface.Notice>.Continuation] = [:]
    var lastFollower = 0
    var waking: (any Waking)?
    var gate: ClockGate
    var sources: Sources?

    private let executor: SerialQueueExecutor

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        settings: Settings, settingsPath: String, surroundings: Surroundings, ledger: any Ledger, spool: Spool,
        loaded: RuleFiles.Loaded, wording: LetterWording, letterRefusals: [CaseStore.Refusal],
        identities: [CaseReference: FileIdentity], watch: Watch, gate: ClockGate, queue: DispatchQueue
    ) {
        self.settings = settings
        self.settingsPath = settingsPath
        self.surroundings = surroundings
        calendarWritten = surroundings.clock.uptime
        self.ledger = ledger
        self.spool = spool
        self.watch = watch
        self.gate = gate
        self.queue = queue
        self.identities = identities
        lastGood = loaded.texts
        ruleRefusals = loaded.refusals
        self.wording = wording
        self.letterRefusals = letterRefusals
        executor = SerialQueueExecutor(queue)
        started = surroundings.clock.now
    }

    /// The one doorway: every source of events calls it, and nothing else changes the state of the core.
    ///
    /// - Returns: whether everything that was decided is committed; what is not is decided anew later.
    @discardableResult
    func receive(_ event: Event) -> Bool {
        overview.note(event)
        let isCommitted = perform(watch.handle(event, at: now))
        if !event.isTick { calendarDrawn = nil }
        return isCommitted
    }

    /// The alarm rang, early or not: the core is asked what is due.
    package func ring() {
        noteJournalled()
        retryFailed()
        receive(.tick)
        refreshCalendar()
    }

    @discardableResult
    func perform(_ effects: [Effect]) -> Bool {
        var isCommitted = true
        for effect in effects {
            switch effect {
            case .decide(let verdict):
                calendarDrawn = nil
                isCommitted = decide(verdict) && isCommitted
            case .wake(let moment): wake(at: moment)
            }
        }
        return isCommitted
    }

    private func wake(at moment: CivilMoment?) {
        nextWake = moment
        arm()
    }

    /// Arms the alarm for what comes first: something can be due, a failed step is tried again, the clock is believed.
    func arm() {
        let due = nextWake.map(surroundings.zone.instant(of:)).map(gate.wall(at:))
        let soon = surroundings.clock.now.adding(seconds: Self.retryDelay)
        retryAt = faults.keys.contains(where: \.isTriedAgain) ? min(retryAt ?? soon, soon) : nil
        waking?.arm(at: [due, retryAt, gate.wallAtEnd].compactMap(\.self).min())
    }

    /// How long to wait before a failed write is tried again, in seconds.
    static let retryDelay: Int64 = 60
}

extension Event {
    /// Whether nothing happened but that time passed.
    fileprivate var isTick: Bool {
        if case .tick = self { true } else { false }
    }
}
