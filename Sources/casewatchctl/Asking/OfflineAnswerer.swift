import CaseStore
import CivilCalendar
import Clock
import Control
import Obligations

/// Answers from the files that some settings name, without a daemon and without its ledger.
struct OfflineAnswerer: Answerer {
    private let settings: Settings
    private let zone: Zone
    private let answers: Answers
    private let reading: StoreReading

    /// - Parameters:
    ///   - config: the settings file.
    ///   - today: the day as of which to answer; events after it are not yet known.
    init(config: String, today: String?, clock: any WallClock = SystemClock()) throws {
        let settings: Settings
        do {
            settings = try SettingsFile.load(config, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw Problem.settings(error.all.map { $0.located(showingPaths: true) }.joined(separator: "\n"))
        }
        guard let zone = Zone(identifier: settings.timeZone) else {
            throw Problem.settings("the time zone of the settings is not known to this system")
        }
        self.zone = zone
        self.settings = settings
        let asked = try today.map { text in
            guard let day = CivilDate(text) else { throw Problem.refused(.badDate(value: text)) }
            return CivilMoment(date: day, time: .midnight)
        }
        let now = zone.moment(at: clock.now)
        reading = StoreReading(of: settings, noLaterThan: asked == nil ? now.date : nil)
        guard let rules = reading.rules else {
            throw Problem.settings(reading.refusals.map { $0.located(showingPaths: true) }.joined(separator: "\n"))
        }
        let cases = Dictionary(
            reading.cases.map { ($0.reference, WatchedCase(case: $0)) }, uniquingKeysWith: { first, _ in first })
        answers = Answers(book: rules, cases: cases, now: asked ?? now) { zone.rfc3339(zone.instant(of: $0)) }
    }

    func answer(_ request: Interface.Request) throws -> Interface.Reply {
        do throws(Interface.Failure) {
            switch request {
            case .status: return .status(status)
            case .cases(let asked): return .cases(try answers.cases(asked))
            case .agenda(let asked): return .agenda(try answers.agenda(asked))
            case .explain(let asked): return .explain(try answers.explain(asked))
            case .forecast(let asked): return .forecast(try answers.forecast(asked))
            case .why(let asked): return .why(try answers.why(asked) { _, _ in nil })
            case .rescan: return .rescan(Interface.RescanReply(cases: reading.cases.count, refused: refused))
            case .reload: return .reload(Interface.ReloadReply(problems: reading.ruleRefusals.map(Self.shown)))
            case .follow, .acknowledge, .addSilence, .removeSilence, .silences, .forget, .spool, .retryLetter,
                .testMail:
                throw .notAllowed(why: "only a running daemon can do this: ask it with --socket")
            }
        } catch {
            throw Problem.refused(error)
        }
    }

    private var status: Interface.StatusReply {
        let standing = Standing(
            version: Version.text, started: "", timezone: zone.identifier, refused: refused, next: answers.nextForecast,
            queued: 0, failed: 0, warnings: warnings)
        return answers.status(standing, tally: answers.tally(on: answers.day))
    }

    private static func shown(_ refusal: Refusal) -> Interface.Refusal {
        Interface.Refusal(at: refusal.place, problem: refusal.problem)
    }

    /// What is accepted and still wants attention.
    var warnings: [String] { answers.caseWarnings + settings.warnings }

    private var refused: [Interface.Refusal] { reading.refusals.map(Self.shown) }
}
