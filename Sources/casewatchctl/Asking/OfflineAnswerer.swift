import CaseStore
import CivilCalendar
import Clock
import Control
import Ledger
import Mail
import Monitoring
import Obligations
import Release

/// Answers from the files that some settings name, without a daemon; what was said it knows only where it is told.
struct OfflineAnswerer: Answerer {
    private let settings: Settings
    private let settingsPath: String
    private let zone: Zone
    private let answers: Answers
    private let reading: StoreReading
    private let spool: SpoolGlance
    let knowsWhatWasSaid: Bool
    let isForecastingFromToday = true

    /// - Parameters:
    ///   - today: the day as of which to answer; events after it are not yet known.
    ///   - reference: the only case to read; nil for all of them.
    ///   - memories: what the ledger remembers of each case; nil where it is not asked.
    init(
        by premises: Premises, today: String?, only reference: CaseReference? = nil,
        remembering memories: [CaseReference: CaseMemory]? = nil, clock: any WallClock = SystemClock()
    ) throws {
        knowsWhatWasSaid = memories != nil
        settings = premises.settings
        settingsPath = premises.path
        zone = premises.zone
        spool = SpoolGlance(at: settings.paths.spool)
        let asked = try today.map { CivilMoment(date: try Problem.day($0), time: .midnight) }
        let zone = premises.zone
        let now = zone.moment(at: clock.now)
        reading = StoreReading(of: settings, noLaterThan: asked == nil ? now.date : nil, only: reference)
        guard let rules = reading.rules else {
            throw Problem.refusedFiles(reading.refusals)
        }
        // A ledger that this user may read knows which subject a letter meant by an ordinal.
        let subjects = (try? LedgerReader(settings.paths.ledger).subjects()) ?? [:]
        let cases = Dictionary(
            reading.cases.map {
                (
                    $0.reference,
                    WatchedCase(
                        case: $0, memory: memories?[$0.reference] ?? CaseMemory(subjects: subjects[$0.reference] ?? []))
                )
            }, uniquingKeysWith: { first, _ in first })
        answers = Answers(book: rules, cases: cases, now: asked ?? now) { zone.rfc3339(zone.instant(of: $0)) }
    }

    func answer(_ request: Interface.Request) throws -> Interface.Reply {
        do {
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
                throw Problem.daemonOnly
            }
        } catch let failure as Interface.Failure {
            throw Problem.refused(failure)
        }
    }

    func vitals(_ status: Interface.StatusReply) -> Vitals {
        Vitals(status, waitingSince: spool.oldest)
    }

    func subjectNumbers(of instances: [Interface.Instance]) -> [String: SubjectNumbers] {
        Dictionary(
            Set(instances.map(\.reference)).map { reference in
                let numbers = answers.subjects(of: reference).enumerated().map { ($0.element.text, $0.offset + 1) }
                return (reference, SubjectNumbers(Dictionary(numbers, uniquingKeysWith: { first, _ in first })))
            }, uniquingKeysWith: { first, _ in first })
    }

    private var status: Interface.StatusReply {
        let overview = answers.overview
        let standing = Standing(
            version: Version.text, started: "", timezone: zone.identifier, refused: refused, next: answers.nextForecast,
            queued: spool.waiting, failed: spool.failed, faults: [], lettersWait: lettersWait,
            warnings: warnings(overview) + (spool.problem.map { [$0] } ?? []))
        return answers.status(standing, overview)
    }

    /// Why letters wait, as far as settings and spool tell.
    private var lettersWait: Interface.LettersWait? {
        guard settings.mail.transport != .none else { return .byIntention }
        // A spool that cannot be looked into is said to be so, and not to have no courier.
        guard spool.problem == nil else { return nil }
        let words = CourierNotes.words(
            of: CourierNotes(in: settings.paths.spool), waiting: spool.waiting,
            now: SystemClock().now.secondsSince1970
        ) { zone.rfc3339(Instant(secondsSince1970: $0)) }
        return words.map { .because($0) }
    }

    private static func shown(_ refusal: Refusal) -> Interface.Refusal {
        Interface.Refusal(at: refusal.place, problem: refusal.problem)
    }

    /// What is accepted and still wants attention.
    private func warnings(_ overview: Overview) -> [String] {
        answers.warnings(overview) + settings.warnings(readFrom: settingsPath)
    }

    private var refused: [Interface.Refusal] { reading.refusals.map(Self.shown) }
}
