import CaseStore
import CivilCalendar
import Clock
import Control
import Evidence
import Ledger
import Obligations

/// What an inspector's pack of one case is made from: the ledger at one moment, and the rules in force.
struct CaseEvidence {
    let pack: Pack
    let rows: [AuditRow]
    let head: AuditHead

    init(of text: String, by premises: Premises, today: String?, clock: any WallClock) throws {
        guard let reference = CaseReference(text) else { throw Problem.refused(.noSuchCase(reference: text)) }
        let excerpt = try Self.excerpt(of: reference, in: LedgerReader(by: premises))
        guard excerpt.isKnown else { throw Problem.refused(.noSuchCase(reference: text)) }
        let day = try today.map { try Problem.day($0) } ?? premises.zone.moment(at: clock.now).date

        let loaded = RuleFiles.load(premises.settings)
        guard let rules = loaded.rules else { throw Problem.refusedFiles(loaded.refusals) }
        // A duty that cannot be worked out must not be missing from the pack without a word.
        if let `case` = excerpt.case, rules.rules(for: `case`) == nil { throw Problem.refusedFiles(loaded.refusals) }
        let watched = excerpt.case.map { WatchedCase(case: $0, memory: excerpt.memory) }
        let zone = premises.zone
        let answers = Answers(
            book: rules, cases: watched.map { [reference: $0] } ?? [:],
            now: CivilMoment(date: day, time: premises.settings.notifyAt)
        ) { zone.rfc3339(zone.instant(of: $0)) }
        do {
            pack = try Pack(of: excerpt, answers: answers, on: day.description)
        } catch {
            throw Problem.refused(error)
        }
        rows = excerpt.rows
        head = excerpt.head
    }

    private static func excerpt(of reference: CaseReference, in ledger: LedgerReader) throws(Problem) -> CaseExcerpt {
        let found: Result<CaseExcerpt, AuditVerification.Fault>
        do throws(LedgerError) {
            found = try ledger.excerpt(of: reference)
        } catch {
            throw .ledger(error)
        }
        guard case .success(let excerpt) = found else { throw .unsoundChain }
        return excerpt
    }
}
