import CivilCalendar
import Obligations

@testable import Mail

/// Notices, alarms and a writer as the tests use them.
enum Sample {
    static let date: HeaderValue = "Thu, 24 Dec 2026 09:00:00 +0000"
    static let installation = known(InstallationKey("an installation's secret".utf8))
    static let manager = address("manager@partnership.example")
    static let builtIn = known(try? LetterWording())
    static let writer = LetterWriter(
        sender: address("casewatch@partnership.example"), manager: manager, installation: installation,
        wording: builtIn)

    static func address(_ text: String) -> MailAddress { known(MailAddress(text)) }

    static func day(_ text: String) -> CivilDate { known(CivilDate(text)) }

    static func reference(_ text: String) -> CaseReference { known(CaseReference(text)) }

    static func recipient(_ role: RoleName, _ address: String? = nil, for subject: String? = nil) -> Recipient {
        Recipient(
            role: role, subject: subject.flatMap { Subject($0) },
            address: Sample.address(address ?? "\(role)@partnership.example"))
    }

    /// A duty of the Board Chair, 14 days before it is due.
    static func notice(
        _ obligation: ObligationName = "chair-decision", in reference: String = "BSCP-2026-014",
        for subject: String? = nil, occurrence: Int = 1, rung: String = "14 days before", episode: Int = 0,
        kind: Notice.Kind = .reminder,
        level: Int = 0, to recipients: [Recipient] = [recipient("board-chair")],
        title: String = "Decide whether a review will be held", source: String = "L17", basis: Basis = .statutory,
        state: InstanceState = .open, due: String? = "2026-12-25", actBy: String? = "2026-12-24", daysLeft: Int? = 14
    ) -> Notice {
        let due = due.map(day)
        let key = InstanceKey(
            obligation: obligation, subject: subject.flatMap { Subject($0) }, occurrence: occurrence,
            isRecurring: occurrence > 1)
        return Notice(
            identity: Notice.Identity(
                reference: Sample.reference(reference), key: key, due: due, rung: rung, episode: episode),
            kind: kind, level: level, recipients: recipients, procedure: "scr-2015", title: title, source: source,
            basis: basis, state: state, subjectOrdinal: subject == nil ? nil : 2, due: due, actBy: actBy.map(day),
            daysLeft: daysLeft)
    }

    /// What a test is sure to have written rightly.
    private static func known<Value>(_ value: Value?) -> Value {
        guard let value else { preconditionFailure("a sample is not what it should be") }
        return value
    }

    /// The text of the only letter to the role that samples go to.
    static func text(_ notices: Notice...) throws -> String {
        try ParsedLetter(writer.letters(notices: notices, date: date)[0]).text
    }
}

extension Notice {
    /// A copy with something changed.
    func with(_ change: (inout Notice) -> Void) -> Notice {
        var copy = self
        change(&copy)
        return copy
    }
}
