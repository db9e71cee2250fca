import CivilCalendar
import Obligations

/// The one way to write down what a letter says for its token: every part with its length, so that no two meanings share a text.
struct Canon {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ text: String) {
        add(Array(text.utf8))
    }

    mutating func add(_ part: [UInt8]) {
        withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes += $0 }
        bytes += part
    }

    /// The keyed digest of what was added.
    func token(_ installation: InstallationKey) -> LetterToken {
        LetterToken(of: bytes, key: installation)
    }
}

extension Canon {
    init(_ notice: Notice.Identity) {
        add("notice")
        add(notice.reference.text)
        add(notice.key.obligation.text)
        add(notice.key.subject?.text ?? "")
        add(String(notice.key.occurrence))
        add(notice.key.isRecurring ? "recurring" : "")
        add(notice.due?.description ?? "")
        add(notice.rung)
        add(String(notice.episode))
    }

    init(_ alarm: Alarm) {
        add("alarm")
        add(alarm.kind.rawValue)
        add(alarm.reference?.text ?? "")
        add(alarm.occasion)
    }

    /// A letter: its recipient and what it says, in no order.
    init(letterTo recipient: MailAddress, notices: [Notice.Identity], alarms: [Alarm]) {
        add("letter")
        add(recipient.text)
        let parts = notices.map { Canon($0).bytes } + alarms.map { Canon($0).bytes }
        for part in parts.sorted(by: { $0.lexicographicallyPrecedes($1) }) { add(part) }
    }

    /// A test letter, which says nothing but that it was asked for at a moment.
    init(testLetterTo recipient: Recipient, asked date: HeaderValue, number: Int) {
        add("test")
        add(recipient.address.text)
        add(recipient.role.text)
        add(date.text)
        add(String(number))
    }

    /// The weekly letter of one week, whoever the business manager is then.
    init(weeklyLetterTo recipient: MailAddress, week: CivilDate) {
        add("weekly")
        add(recipient.text)
        add(week.description)
    }

    /// The thread of one case in the mailbox of one recipient.
    init(threadOf reference: CaseReference, for recipient: MailAddress) {
        add("thread")
        add(recipient.text)
        add(reference.text)
    }
}
