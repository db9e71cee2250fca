import CivilCalendar
import Obligations
import Testing

@testable import Ledger

/// Made-up facts that tests write and read back.
enum Sample {
    static let reference = sample(CaseReference("BSCP-2026-014"))
    static let other = sample(CaseReference("BSCP-2026-015"))
    static let decision = InstanceKey(obligation: "chair-decision")
    static let police = InstanceKey(obligation: "imr-completion", subject: Subject("police"), occurrence: 2)
    static let update = InstanceKey(obligation: "quarterly-update", occurrence: 3, isRecurring: true)

    static func date(_ text: String) -> CivilDate { sample(CivilDate(text)) }

    static func time(_ text: String = "2026-02-06 09:00", unix: Int64 = 1_770_368_400) -> LedgerTime {
        LedgerTime(civil: sample(CivilMoment(stored: text)), unix: unix)
    }

    static let file = StoredIdentity(
        inode: .max, size: 512, modifiedSeconds: 1_770_000_000, modifiedNanoseconds: 999_999_999, digest: "c0ffee")

    static func version(_ reference: CaseReference = reference, file: StoredIdentity = file) -> GoodVersion {
        GoodVersion(
            case: Case(
                reference: reference, procedure: "scr-2015", people: ["lead-reviewer": "reviewer-3"],
                events: [
                    CaseEvent(date: date("2026-01-20"), name: "brought-to-chair", line: 6),
                    CaseEvent(
                        date: date("2026-03-02"), name: "imr-requested", subject: Subject("police"),
                        until: date("2026-04-02"), items: ["explanation", "anonymised-details"], line: 8),
                ]),
            file: file)
    }

    static func identity(
        _ rung: String = "2 days before", of key: InstanceKey = decision, in reference: CaseReference = reference,
        due: CivilDate? = date("2026-02-20"), episode: Int = 1
    ) -> Notice.Identity {
        Notice.Identity(reference: reference, key: key, due: due, rung: rung, episode: episode)
    }

    static func notice(
        _ identity: Notice.Identity = identity(), kind: Notice.Kind = .reminder, level: Int = 0
    ) -> Notice {
        Notice(
            identity: identity, kind: kind, level: level,
            recipients: [
                Recipient(role: "board-chair", address: sample(MailAddress("chair@partnership.example"))),
                Recipient(
                    role: "service-director", subject: Subject("police"),
                    address: sample(MailAddress("police@partnership.example"))),
            ],
            procedure: "scr-2015", title: "Decide whether a review will be held", source: "L17", basis: .statutory,
            state: .open, due: identity.due)
    }

    static func letter(
        _ number: Int = 1, carrying notices: [Notice.Identity] = [], alarms: [Alarm] = []
    ) -> IntendedLetter {
        IntendedLetter(
            identity: "identity-\(number)", name: "letter-\(number)",
            recipient: sample(MailAddress("chair@partnership.example")), roles: ["board-chair", "board"],
            bytes: Array("Subject: \(number)\r\n\r\n\u{0}\r\n".utf8), digest: "digest-\(number)", notices: notices,
            alarms: alarms)
    }

    static func due(
        _ due: CivilDate? = date("2026-02-20"), of key: InstanceKey = decision, in reference: CaseReference = reference,
        episode: Int = 1, moved move: Move? = nil
    ) -> Verdict.DueRecord {
        Verdict.DueRecord(
            reference: reference, key: key,
            known: KnownDue(
                due: due, episode: episode, procedureDigest: String(repeating: "a", count: 64), calendarDigest: "b"),
            move: move)
    }

    static func alarm(_ kind: Alarm.Kind = .refusedFile, occasion: String = "bad") -> Alarm {
        Alarm(
            kind: kind, reference: kind == .storeGone ? nil : reference, occasion: occasion,
            place: kind == .refusedFile ? Alarm.Place(file: "BSCP-2026-014.yaml", line: 4, column: 12) : nil,
            problem: "not a date")
    }

    static func silence(_ id: String = "s1", of key: InstanceKey? = decision) -> Silence {
        Silence(
            id: id, reference: reference, key: key, until: date("2026-02-15"), by: "uid 1000",
            why: "the chair is away until the 15th")
    }

    static func change(_ verb: String = "silence") -> OperatorChange {
        OperatorChange(uid: .max, verb: verb, what: "BSCP-2026-014", why: "asked by mail", time: time())
    }
}

/// A sample that is known to be well formed.
func sample<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a sample is not well formed") }
    return value
}

extension CaseReference {
    /// `BSCP-2026-0100` and so on.
    static func numbered(_ number: Int) -> CaseReference {
        sample(CaseReference("BSCP-2026-" + String(String(number + 10_000).dropFirst())))
    }
}
