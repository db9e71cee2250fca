import CivilCalendar
import Obligations

/// One duty as a letter shows it, every fact worded.
struct DutyView: Equatable {
    let reference: PlainText
    /// The instance, with its subject only where the reader may see it.
    let key: PlainText
    let title: PlainText
    let due: PlainText
    let days: PlainText?
    let move: PlainText?
    let basis: PlainText
    let missing: PlainText?
    let earliest: PlainText?
    let provisional: PlainText?
    let missed: PlainText?
    let undelivered: PlainText?
    let note: PlainText?
    /// Why the reader hears this, once per role.
    let hearings: [PlainText]
    /// The command that explains the date.
    let command: PlainText

    init(_ item: Bundle.Item) {
        let notice = item.notice
        reference = PlainText(notice.identity.reference.text)
        key = PlainText(item.key)
        title = PlainText(notice.title)
        due = notice.dueLine
        days = notice.daysLine
        move = notice.move.map(\.line)
        basis = notice.basisLine
        missing = notice.missingLine
        earliest = notice.earliestPlannedDay.map {
            "if it is done today, the planned day can lawfully be \($0.inWords) at the earliest"
        }
        provisional =
            notice.isProvisional ? "provisional: the date rests on bank holidays that are not yet published" : nil
        missed = notice.missedSince.map {
            "earlier notices of this were missed since \($0.inWords); this is the gravest of them"
        }
        undelivered = notice.kind == .undelivered ? "an earlier letter about this could not be delivered" : nil
        note = notice.note.map { "note: \($0)" }
        hearings = item.hearings.map(\.line)
        command = "casewatchctl explain \(notice.identity.reference) \(item.key.shellQuoted)"
    }
}

extension String {
    /// The text as one word of a shell.
    fileprivate var shellQuoted: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
