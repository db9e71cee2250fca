import Obligations

/// The rows that facts of the ledger make.
extension AuditEntry {
    static func started(version: String) -> AuditEntry {
        AuditEntry(.started, about: "", ["version": version])
    }

    /// Every document with its digest, such as `procedure scr-2015`.
    static func rules(_ documents: [StoredDocument]) -> AuditEntry {
        let fields = documents.map { document in
            let isOneOfMany = document.kind == .procedure || document.kind == .letter
            let name = isOneOfMany ? " \(document.name)" : ""
            return Field("\(document.kind.rawValue)\(name)", document.digest)
        }
        return AuditEntry(.rules, about: "", fields.sorted { $0.name < $1.name })
    }

    /// - Parameter letters: the names of the letters that carry it.
    static func notice(_ notice: Notice, roles: [String], letters: [String]) -> AuditEntry {
        AuditEntry(
            .notice, about: notice.identity.reference.text,
            fields(of: notice.identity) + [
                Field("kind", notice.kind.rawValue), Field("level", String(notice.level)),
                Field("roles", roles.joined(separator: " ")), Field("letters", letters.joined(separator: " ")),
            ])
    }

    static func passedOver(_ rung: Verdict.Superseded) -> AuditEntry {
        AuditEntry(
            .passedOver, about: rung.identity.reference.text,
            fields(of: rung.identity) + [Field("level", String(rung.level)), Field("by", rung.by)])
    }

    static func moved(_ move: Move, of due: Verdict.DueRecord) -> AuditEntry {
        AuditEntry(
            .moved, about: due.reference.text,
            [
                "key": due.key, "old": move.old, "new": move.new, "cause": move.cause.rawValue,
                "episode": due.known.episode,
            ])
    }

    static func alarm(_ alarm: Alarm) -> AuditEntry {
        AuditEntry(
            .alarm, about: alarm.reference?.text ?? "",
            [
                "kind": alarm.kind.rawValue, "occasion": alarm.occasion,
                "place": alarm.place.map { "\($0.file):\($0.line):\($0.column)" }, "problem": alarm.problem,
            ])
    }

    static func weekly(_ report: WeeklyReport) -> AuditEntry {
        AuditEntry(
            .weekly, about: "",
            [
                "week": report.week, "missed": report.missed, "cases": report.cases, "owed": report.owed,
                "overdue": report.overdueCount,
            ])
    }

    /// The letter by its digest and the roles it goes to, never by an address.
    static func letter(_ letter: IntendedLetter) -> AuditEntry {
        AuditEntry(
            .letter, about: letter.name,
            [
                "roles": letter.roles.map(\.text).joined(separator: " "), "sha256": letter.digest,
                "size": letter.bytes.count,
            ])
    }

    static func outcome(_ result: LetterOutcome.Result, ofLetterNamed name: String) -> AuditEntry {
        let kind: Kind =
            switch result {
            case .delivered: .delivered
            case .failed: .failed
            case .corrupt: .corrupt
            }
        return AuditEntry(kind, about: name, [])
    }

    static func change(_ change: OperatorChange, about: String, _ more: [Field] = []) -> AuditEntry {
        var fields = [Field("verb", change.verb), Field("by", change.by), Field("uid", String(change.uid))] + more
        if let why = change.why { fields.append(Field("why", why)) }
        return AuditEntry(.operator, about: about, fields)
    }

    static func silence(_ silence: Silence, by change: OperatorChange) -> AuditEntry {
        var fields = [Field("silence", silence.id), Field("until", "\(silence.until)")]
        if let key = silence.key { fields.append(Field("key", key.description)) }
        return .change(change, about: silence.reference.text, fields)
    }

    private static func fields(of identity: Notice.Identity) -> [Field] {
        var fields = [Field("key", identity.key.description)]
        if let due = identity.due { fields.append(Field("due", "\(due)")) }
        return fields + [Field("rung", identity.rung), Field("episode", String(identity.episode))]
    }
}
