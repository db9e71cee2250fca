import Obligations

/// The `Subject` of a letter: references and duties only, since it travels and is listed in the open.
struct SubjectLine {
    let value: HeaderValue

    init(_ bundle: Bundle) {
        switch (Self.duties(in: bundle), Self.matters(in: bundle)) {
        case (let duties?, nil): value = duties
        case (nil, let matters?): value = matters
        case (let duties?, _?): value = "\(duties); \(Self.count(bundle.alarms.count, of: "matter", "matters"))"
        case (nil, nil): value = "Casewatch"
        }
    }

    init(_ weekly: WeeklyView) {
        value =
            weekly.isWell
            ? "Casewatch: all is well"
            : "Casewatch: \(Self.count(weekly.troubles, of: "matter wants", "matters want")) attention this week"
    }

    private static func duties(in bundle: Bundle) -> HeaderValue? {
        let notices = bundle.items.map(\.notice)
        guard let first = notices.first else { return nil }
        let duties = Set(notices.map { Duty(reference: $0.identity.reference, key: $0.identity.key) }).count
        let cases = Set(notices.map(\.identity.reference)).count
        if duties == 1 { return duty(first) }
        let counted = count(duties, of: "duty", "duties")
        return cases == 1 ? "\(first.identity.reference): \(counted)" : "\(counted) in \(cases) cases"
    }

    /// The subject is never named here, not even to its own role: `Subject` lines show on locked screens.
    private static func duty(_ notice: Notice) -> HeaderValue {
        let key = notice.concealedKey
        guard key.utf8.count <= 200, let key = HeaderValue(key) else { return "\(notice.identity.reference): 1 duty" }
        return "\(notice.identity.reference) \(key)"
    }

    private static func matters(in bundle: Bundle) -> HeaderValue? {
        guard let first = bundle.alarms.first else { return nil }
        guard bundle.alarms.count == 1 else { return "Casewatch: \(bundle.alarms.count) matters need attention" }
        return "Casewatch: \(first.headline)"
    }

    private static func count(_ count: Int, of one: HeaderValue, _ many: HeaderValue) -> HeaderValue {
        "\(count) \(count == 1 ? one : many)"
    }

    private struct Duty: Hashable {
        let reference: CaseReference
        let key: InstanceKey
    }
}

extension Alarm {
    /// What happened, in a few words.
    var headline: HeaderValue {
        switch kind {
        case .refusedFile: reference == nil ? "a file was refused" : "a case file was refused"
        case .caseGone: "a case file is gone"
        case .storeGone: "most of the case files are gone"
        case .noDueDate: "a due date cannot be computed"
        case .unrouted: "a role has no address"
        case .outOfOrder: "events are out of order"
        case .outOfForce: "a case lies outside its procedure's period"
        case .noProcedure: "the procedure of a case is not loaded"
        }
    }
}
