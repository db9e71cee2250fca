package import CivilCalendar
package import Obligations

/// Answers the read questions of the control interface from the rules, the cases and the moment; it touches nothing.
package struct Answers: Sendable {
    let book: RuleBook
    let cases: [CaseReference: WatchedCase]
    let now: CivilMoment
    /// Renders a local moment as RFC 3339 with its offset.
    let instant: @Sendable (CivilMoment) -> String

    package init(
        book: RuleBook, cases: [CaseReference: WatchedCase], now: CivilMoment,
        instant: @escaping @Sendable (CivilMoment) -> String
    ) {
        self.book = book
        self.cases = cases
        self.now = now
        self.instant = instant
    }

    /// Every instance of a case on a day with the duty behind it, or nothing where its procedure is not loaded.
    ///
    /// - Parameters:
    ///   - showsNext: adds the coming occurrence of recurring duties, of which a notice may come before it begins.
    ///   - showsWaiting: adds the duties whose trigger is not recorded.
    func duties(
        of watched: WatchedCase, on today: CivilDate, showsNext: Bool = false, showsWaiting: Bool = true
    ) -> [Answered] {
        guard let (edition, almanac) = book.rules(for: watched.case) else { return [] }
        let evaluation = Evaluation(
            index: edition.index, calendar: almanac.calendar, asOf: today, showsNext: showsNext)
        let found = showsWaiting ? evaluation.all(in: watched.case) : evaluation.begun(in: watched.case)
        return found.flatMap { duty, instances in
            instances.map { Answered(reference: watched.case.reference, instance: $0, duty: duty) }
        }
    }

    /// One instance of a case by its written key, the subject named or given by its ordinal.
    func duty(_ reference: String, _ key: String, on today: CivilDate) throws(Interface.Failure) -> (
        WatchedCase, Answered
    ) {
        let watched = try find(reference)
        let subjects = Subjects(of: watched.case, remembering: watched.memory.subjects)
        let duties = duties(of: watched, on: today, showsNext: true)
        guard let found = duties.first(where: { subjects.matches(key, $0.instance.key) }) else {
            throw .noSuchInstance(reference: reference, key: key)
        }
        return (watched, found)
    }

    func find(_ reference: String) throws(Interface.Failure) -> WatchedCase {
        guard let reference = CaseReference(reference), let watched = cases[reference] else {
            throw .noSuchCase(reference: reference)
        }
        return watched
    }

    func selected(_ reference: String?) throws(Interface.Failure) -> [WatchedCase] {
        if let reference { return [try find(reference)] }
        // Cases are large, and each is copied once.
        return cases.keys.sorted().compactMap { cases[$0] }
    }

    func day(_ text: String?) throws(Interface.Failure) -> CivilDate? {
        guard let text else { return nil }
        return try Self.date(text)
    }

    /// A date of the years that cases live in.
    static func date(_ text: String) throws(Interface.Failure) -> CivilDate {
        guard let day = CivilDate(text), day.isCountable else { throw .badDate(value: text) }
        return day
    }

    func today(_ text: String?) throws(Interface.Failure) -> CivilDate {
        try day(text) ?? now.date
    }
}

/// One instance with the duty behind it, on its way to the outside.
struct Answered {
    let reference: CaseReference
    let instance: Instance
    let duty: IndexedDuty

    var obligation: Obligation { duty.obligation }

    func interface(on today: CivilDate) -> Interface.Instance {
        Interface.Instance(
            reference: reference.text, key: instance.key.description, obligation: obligation.name.text,
            subject: instance.key.subject?.text, occurrence: instance.key.occurrence, title: obligation.title,
            owner: obligation.owner.role.text, basis: obligation.wordedBasis(of: instance).interface,
            state: instance.state.interface,
            trigger: instance.trigger?.date.description, due: instance.due?.description,
            actBy: instance.actBy?.description, provisional: instance.isProvisional,
            daysLeft: instance.daysLeft(on: today), closed: instance.closed?.date.description,
            missing: instance.missing.map(\.description))
    }

    func isLate(on today: CivilDate) -> Bool { instance.isLate(under: obligation.basis, on: today) }
}

extension Basis {
    var interface: Interface.Instance.Basis {
        switch self {
        case .statutory: .statutory
        case .advisory: .advisory
        }
    }
}

extension InstanceState {
    var interface: Interface.Instance.State {
        switch self {
        case .waiting: .waiting
        case .open: .open
        case .overdue: .overdue
        case .incomplete: .incomplete
        case .met: .met
        case .metLate: .metLate
        case .breached: .breached
        case .suspended: .suspended
        case .cancelled: .cancelled
        }
    }
}

extension Obligations.Notice.Kind {
    var interface: Interface.Notice.Kind {
        switch self {
        case .reminder: .reminder
        case .due: .due
        case .overdue: .overdue
        case .escalated: .escalated
        case .recurring: .recurring
        case .moved: .moved
        case .undelivered: .undelivered
        }
    }
}
