import CivilCalendar
import Obligations
import TestSupport

/// A watch on a timeline with the shell it needs: every verdict is committed at once, and all that is said is kept.
struct Diary {
    private(set) var watch: Watch
    private(set) var said: [Said] = []
    private(set) var verdicts: [Verdict] = []
    /// When the watch wants to be asked again.
    private(set) var wake: CivilMoment?
    /// How often it was asked.
    private(set) var turns = 0
    /// Decides which commits fail, where any may.
    var failures: Lots?

    /// A notice and when it was said.
    struct Said: Hashable {
        let at: CivilMoment
        let notice: Notice

        func hash(into hasher: inout Hasher) { hasher.combine(notice.identity) }
    }

    init(_ book: RuleBook, cases: Case...) {
        self.init(book, cases: cases.map { WatchedCase(case: $0) })
    }

    init(_ book: RuleBook, cases: [WatchedCase]) {
        watch = Watch(book: book, cases: cases)
    }

    init(_ procedure: Procedure, _ events: CaseEvent...) {
        self.init(RuleBook(procedure), cases: Case(events: events))
    }

    var alarms: [Alarm] { verdicts.flatMap(\.alarms) }
    var superseded: [Verdict.Superseded] { verdicts.flatMap(\.superseded) }
    var dues: [Verdict.DueRecord] { verdicts.flatMap(\.dues) }

    /// Everything said so far, one line each.
    var lines: [String] { said.map(\.line) }

    /// What was said in answer, one line each.
    @discardableResult
    mutating func hear(_ event: Event, at now: CivilMoment) -> [String] {
        let count = said.count
        perform(watch.handle(event, at: now), at: now)
        return said[count...].map(\.line)
    }

    @discardableResult
    mutating func hear(_ event: Event, at now: String) -> [String] {
        hear(event, at: moment(now))
    }

    /// Reads the usual case with these events.
    @discardableResult
    mutating func read(_ events: CaseEvent..., at now: String) -> [String] {
        hear(.caseRead(Case(events: events)), at: now)
    }

    /// Lets time pass from wake to wake up to the end of a day; what was said meanwhile, one line each.
    @discardableResult
    mutating func pass(to last: String) -> [String] {
        pass(until: CivilMoment(date: day(last).adding(days: 1), time: .midnight))
    }

    /// Lets time pass from wake to wake up to a moment.
    @discardableResult
    mutating func pass(until end: CivilMoment) -> [String] {
        let count = said.count
        while let wake, wake < end {
            hear(.tick, at: wake)
            precondition(self.wake != wake, "asked at \(wake), the watch asks for the same moment again")
        }
        return said[count...].map(\.line)
    }

    /// A new watch from what the ledger would remember of the old one.
    mutating func restart() {
        let cases = watch.cases.values.map { WatchedCase(case: $0.case, memory: $0.memory, isGone: $0.isGone) }
        watch = Watch(book: watch.book, cases: cases, alarms: alarms)
        wake = .distantPast
    }

    private mutating func perform(_ effects: [Effect], at now: CivilMoment) {
        turns += 1
        for effect in effects {
            switch effect {
            case .decide(let verdict):
                if failures?.once(in: 3) == true {
                    perform(watch.handle(.postponed(verdict, until: now.later(minutes: 10)), at: now), at: now)
                    continue
                }
                verdicts.append(verdict)
                said += verdict.notices.map { Said(at: now, notice: $0) }
                perform(watch.handle(.decided(verdict), at: now), at: now)
            case .wake(let moment):
                wake = moment
            }
        }
    }
}

extension Diary.Said {
    /// `2026-02-23 09:00 chair-decision 1 day after → first, owner`.
    var line: String { "\(at) \(notice.line)" }
}

extension Notice {
    /// `chair-decision 1 day after → first, owner`.
    var line: String {
        let roles = recipients.map { recipient in
            "\(recipient.role)" + (recipient.subject.map { "[\($0)]" } ?? "") + (recipient.isFallback ? "!" : "")
        }
        let old =
            move.map { " \($0.old?.description ?? "none") to \($0.new?.description ?? "none") by \($0.cause)" } ?? ""
        let missed = missedSince.map { ", missed since \($0)" } ?? belated.map { ", belated from \($0)" } ?? ""
        return "\(identity.key) \(identity.rung)\(old) → \(roles.joined(separator: ", "))\(missed)"
    }
}
