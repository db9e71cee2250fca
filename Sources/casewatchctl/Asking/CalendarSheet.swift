import CaseStore
import CivilCalendar
import Clock
import Control
import ICalendar
import Ledger
import Obligations

/// The calendar of the files that some settings name, with what their ledger remembers of the dates.
struct CalendarSheet {
    private let calendar: DutyCalendar
    private let references: Set<CaseReference>
    private let owners: Set<String>
    /// Why the calendar is less than the daemon's own; nil where it is the same.
    let warning: String?

    init(by premises: Premises, today: String?, clock: any WallClock) throws {
        let asked = try today.map { try Problem.day($0) }
        let day = asked ?? premises.zone.moment(at: clock.now).date
        let reading = StoreReading(of: premises.settings, noLaterThan: asked == nil ? day : nil)
        guard let rules = reading.rules else { throw Problem.refusedFiles(reading.refusals) }

        var (installation, history, subjects) = ("", DueHistory(), [CaseReference: [Subject]]())
        do throws(LedgerError) {
            let ledger = try LedgerReader(premises.settings.paths.ledger)
            installation = try ledger.installation().text
            subjects = try ledger.subjects()
            for time in try ledger.dueTimes() {
                history.dates[time.reference, default: [:]][time.key] = .init(episode: time.episode, since: time.since)
            }
            warning = nil
        } catch {
            warning = "\(error); without it the entries do not replace those of the daemon's own calendars"
        }
        let zone = premises.zone
        calendar = DutyCalendar(
            of: reading.cases.map { WatchedCase(case: $0, memory: CaseMemory(subjects: subjects[$0.reference] ?? [])) },
            under: rules, on: day, installation: installation, history: history
        ) { zone.instant(of: $0).secondsSince1970 }
        references = Set(reading.cases.map(\.reference))
        owners = Set(rules.owners.map(\.text))
    }

    /// The calendar of one role or one case; neither may be one that there is not.
    func chosen(role: String?, reference: String?) throws(Problem) -> DutyCalendar.Selection {
        let known = reference.flatMap { CaseReference($0) }
        if let reference, known.map(references.contains) != true { throw .refused(.noSuchCase(reference: reference)) }
        if let role { try Unknown.requireOwner(role, among: owners) }
        return calendar.selection(role: role.map { RoleName($0) }, reference: known)
    }

    /// The chosen dates as one JSON object.
    struct Answer: Encodable {
        let entries: [Entry]

        struct Entry: Encodable {
            let uid: String
            let reference: String
            let key: String
            let due: String
            let owner: String
            let status: String
            let sequence: Int

            private enum CodingKeys: String, CodingKey {
                case uid
                case reference = "case"
                case key, due, owner, status, sequence
            }
        }

        init(_ chosen: DutyCalendar.Selection) {
            entries = chosen.entries.map { entry in
                Entry(
                    uid: entry.uid, reference: entry.reference.text, key: entry.key, due: "\(entry.due)",
                    owner: entry.role.text, status: entry.status, sequence: entry.sequence)
            }
        }
    }
}
