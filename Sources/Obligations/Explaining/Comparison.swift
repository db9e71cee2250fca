package import CivilCalendar

/// What other rules would change for the same cases at the same moment; nothing is said because of it.
package struct Comparison: Sendable, Equatable {
    /// Due dates that would move, in the order of cases and duties.
    package private(set) var moved: [MovedDue] = []
    /// Duties that would be overdue and are not.
    package private(set) var overdue: [MovedDue] = []
    /// Notices that would be said and otherwise are not.
    package private(set) var appearing: [ForecastNotice] = []
    /// Notices that would no longer be said.
    package private(set) var vanishing: [ForecastNotice] = []

    /// One duty with its due date under either rules; nil where it has none.
    package struct MovedDue: Sendable, Equatable {
        package var reference: CaseReference
        package var key: InstanceKey
        package var old: CivilDate?
        package var new: CivilDate?
    }

    /// - Parameter horizon: the last day whose notices are compared.
    package init(of cases: [Case], from old: RuleBook, to new: RuleBook, at now: CivilMoment, until horizon: CivilDate)
    {
        for `case` in cases.sorted(by: { $0.reference < $1.reference }) {
            compareDues(of: `case`, from: old, to: new, on: now.date)
            compareNotices(of: `case`, from: old, to: new, at: now, until: horizon)
        }
    }

    /// Whether nothing would change.
    package var isEmpty: Bool { moved.isEmpty && overdue.isEmpty && appearing.isEmpty && vanishing.isEmpty }

    private mutating func compareDues(of case: Case, from old: RuleBook, to new: RuleBook, on today: CivilDate) {
        let before = old.instances(of: `case`, on: today)
        let after = new.instances(of: `case`, on: today)
        for key in Set(before.keys).union(after.keys).sorted() {
            let (was, will) = (before[key], after[key])
            let due = MovedDue(reference: `case`.reference, key: key, old: was?.due, new: will?.due)
            if was?.due != will?.due { moved.append(due) }
            if will?.state == .overdue, was?.state != .overdue { overdue.append(due) }
        }
    }

    private mutating func compareNotices(
        of case: Case, from old: RuleBook, to new: RuleBook, at now: CivilMoment, until horizon: CivilDate
    ) {
        let watched = WatchedCase(case: `case`)
        let before = old.forecast(watched, from: now.date, to: horizon, at: now)
        let after = new.forecast(watched, from: now.date, to: horizon, at: now)
        let (known, coming) = (Set(before.map(\.utterance)), Set(after.map(\.utterance)))
        appearing += after.filter { !known.contains($0.utterance) }
        vanishing += before.filter { !coming.contains($0.utterance) }
    }
}

extension RuleBook {
    fileprivate func instances(of case: Case, on today: CivilDate) -> [InstanceKey: Instance] {
        guard let (edition, almanac) = rules(for: `case`) else { return [:] }
        let found = Evaluation(index: edition.index, calendar: almanac.calendar, asOf: today)
            .begun(in: `case`).flatMap(\.instances)
        return Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension ForecastNotice {
    /// What makes a coming notice the same for whoever hears it: when, about what, and in which words.
    fileprivate var utterance: [String] {
        [at.description, notice.identity.key.description, notice.identity.rung, String(notice.level)]
            + notice.recipients.map(\.role.text)
    }
}
