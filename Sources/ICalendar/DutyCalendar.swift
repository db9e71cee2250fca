package import CivilCalendar
import Crypto
package import Obligations

/// The due dates of many cases as entries of a calendar; the same facts give the same bytes.
package struct DutyCalendar: Sendable {
    /// By due date, then by case and duty.
    package private(set) var entries: [CalendarEntry] = []

    /// Works out what is due on a day; duties without a date are in no calendar.
    ///
    /// - Parameters:
    ///   - installation: keys the identities of the entries, so that they tell nothing and are never another office's.
    ///   - history: when each date was last written to the ledger; without it dates count as never moved.
    ///   - seconds: a local moment as seconds since 1970.
    package init(
        of cases: some Sequence<WatchedCase>, under book: RuleBook, on today: CivilDate, installation: String,
        history: DueHistory, seconds: (CivilMoment) -> Int64
    ) {
        let key = SymmetricKey(data: Array(installation.utf8))
        for watched in cases {
            guard let (edition, almanac) = book.rules(for: watched.case) else { continue }
            let subjects = Subjects(of: watched.case, remembering: watched.memory.subjects)
            let written = history.dates[watched.case.reference] ?? [:]
            let evaluation = Evaluation(index: edition.index, calendar: almanac.calendar, asOf: today)
            for (duty, instance) in evaluation.begun(in: watched.case).flatMap({ duty, found in found.map { (duty, $0) }
            }) {
                guard let due = instance.due else { continue }
                let obligation = duty.obligation
                let known = written[instance.key]
                let changed = [known?.since, instance.latestChange].compactMap(\.self).max() ?? .distantPast
                entries.append(
                    CalendarEntry(
                        uid: Self.uid(of: instance.key, in: watched.case.reference, key),
                        reference: watched.case.reference,
                        key: instance.key.concealed(subjects.ordinal(of: instance.key.subject)),
                        due: due, actBy: instance.actBy, standing: CalendarEntry.Standing(instance),
                        title: obligation.title, role: obligation.owner.role,
                        roleTitle: edition.procedure.roles[obligation.owner.role] ?? obligation.owner.role.text,
                        basis: obligation.basis, source: obligation.source,
                        sequence: 2 * (known?.episode ?? 0) + (instance.state.isOwed ? 0 : 1),
                        changed: seconds(changed)))
            }
        }
        entries.sort { ($0.due, $0.reference, $0.key) < ($1.due, $1.reference, $1.key) }
    }

    /// The dates of one role, of one case, or all of them.
    package func selection(role: RoleName? = nil, reference: CaseReference? = nil) -> Selection {
        Selection(
            name: ["Casewatch", role?.text, reference?.text].compactMap(\.self).joined(separator: " "),
            entries: entries.filter { (role ?? $0.role) == $0.role && (reference ?? $0.reference) == $0.reference })
    }

    /// Some of the dates under a name.
    package struct Selection: Sendable {
        let name: String
        package let entries: [CalendarEntry]

        /// In the form of RFC 5545.
        package var text: String { CalendarText(name: name, entries: entries).text }

        var bytes: [UInt8] { CalendarText(name: name, entries: entries).bytes }
    }

    /// 32 hexadecimal digits, at a domain of nobody, that stay the same whatever becomes of the date.
    private static func uid(of key: InstanceKey, in reference: CaseReference, _ secret: SymmetricKey) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("\(reference) \(key)".utf8), using: secret)
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: code.prefix(16).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
            + "@casewatch"
    }
}

extension Instance {
    /// When the record last says that something happened to the duty, as the beginning of that day.
    fileprivate var latestChange: CivilMoment? {
        [trigger, extended, closed, cancelled, suspended].compactMap { $0?.date }.max()
            .map { CivilMoment(date: $0, time: .midnight) }
    }
}
