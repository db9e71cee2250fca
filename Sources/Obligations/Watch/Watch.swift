package import CivilCalendar
import HeapModule

/// The state machine of the program: events and the moment go in, effects come out, and nothing is touched.
///
/// What a turn decides counts as said only after the shell has committed it and come back with `.decided`;
/// what could not be committed comes back with `.postponed` and is decided anew.
package struct Watch: Sendable {
    package private(set) var book: RuleBook
    package private(set) var cases: [CaseReference: WatchedCase]
    /// How many assessments of a case were made: one for each change of one case, whatever the size of the store.
    package private(set) var assessed = 0
    private var alarmsRaised: Set<Alarm>
    private var queue = Heap<Appointment>()
    /// Nil for a watch that writes no weekly letter.
    var weekly: WeeklyMemory?
    /// What of a verdict that could not be committed no assessment finds again, and when to decide it anew.
    private var owed: (verdict: Verdict, until: CivilMoment)?

    /// - Parameter alarms: those that the ledger remembers, which are not raised again.
    package init(
        book: RuleBook, cases: [WatchedCase] = [], alarms: some Sequence<Alarm> = [], weekly: WeeklyMemory? = nil
    ) {
        self.book = book
        self.weekly = weekly
        self.cases = Dictionary(cases.map { ($0.case.reference, $0) }, uniquingKeysWith: { _, last in last })
        alarmsRaised = Set(alarms.map(\.identity))
        for reference in self.cases.keys {
            self.cases[reference]?.next = nil
            appoint(reference, at: .distantPast)
        }
    }

    /// The one way in: what happened and when, to what is to be done about it, in order.
    package mutating func handle(_ event: Event, at now: CivilMoment) -> [Effect] {
        var verdict = Verdict(at: now)
        switch event {
        case .tick:
            verdict.append(assessDue(at: now))
            // Of what is read after a start it speaks only once all is read, which a tick then says.
            verdict.weekly = weeklyReport(at: now)
        case .casesRead(let read, let memories, let refusals):
            read.forEach { admit($0, remembering: memories[$0.reference]) }
            verdict.alarms += refusals
            verdict.append(assessDue(at: now))
        case .casesVanished(let references):
            verdict.append(vanish(references, at: now))
        case .storeUnreadable:
            verdict.alarms.append(.storeUnreadable(on: now.date))
        case .caseForgotten(let reference):
            cases[reference] = nil
        case .rulesChanged(let book, let read):
            self.book = book
            for `case` in read where cases[`case`.reference] != nil { admit(`case`) }
            for reference in cases.keys { appoint(reference, at: .distantPast) }
            verdict.append(assessDue(at: now))
        case .silencesChanged(let reference, let silences):
            cases[reference]?.memory.silences = silences
            appoint(reference, at: .distantPast)
            verdict.append(assessDue(at: now))
        case .refused(let alarm):
            verdict.alarms.append(alarm)
        case .undelivered(let identities):
            // Both the owner's letter and the other level's may have failed, and carry the same notice.
            var known: Set<Notice.Identity> = []
            verdict.notices += identities.filter { known.insert($0).inserted }.compactMap { undelivered($0, at: now) }
        case .decided(let verdict):
            remember(verdict)
        case .postponed(let verdict, let until):
            for reference in verdict.references { appoint(reference, at: until) }
            owe(verdict, until: until)
            if verdict.weekly != nil { weekly?.postponed = until }
        }
        if let owed, owed.until <= now {
            verdict.append(owed.verdict)
            self.owed = nil
        }
        var heard = alarmsRaised
        verdict.alarms = verdict.alarms.filter { heard.insert($0.identity).inserted }
        // The verdict comes last: what is answered to its outcome asks for another wake, and that one stands.
        return [.wake(nextMoment(after: now))] + (verdict.isEmpty ? [] : [.decide(verdict)])
    }

    private mutating func owe(_ verdict: Verdict, until: CivilMoment) {
        var owed = owed?.verdict ?? Verdict(at: until)
        owed.alarms += verdict.alarms.filter(\.isOfAnEvent)
        owed.vanished += verdict.vanished
        guard !owed.isEmpty else { return }
        self.owed = (owed, until)
    }

    private mutating func admit(_ case: Case, remembering memory: CaseMemory? = nil) {
        owed?.verdict.vanished.removeAll { $0 == `case`.reference }
        if cases[`case`.reference] != nil {
            cases[`case`.reference]?.case = `case`
            cases[`case`.reference]?.isGone = false
        } else {
            cases[`case`.reference] = WatchedCase(case: `case`, memory: memory ?? CaseMemory())
        }
        appoint(`case`.reference, at: .distantPast)
    }

    private mutating func appoint(_ reference: CaseReference, at moment: CivilMoment?) {
        guard let watched = cases[reference], watched.next != moment else { return }
        cases[reference]?.next = moment
        guard let moment else { return }
        queue.insert(Appointment(moment: moment, reference: reference))
        if queue.count > 2 * cases.count + 64 { dropStaleAppointments() }
    }

    /// Cases that are read again and again leave appointments behind that nobody keeps.
    private mutating func dropStaleAppointments() {
        queue = Heap(
            cases.compactMap { reference, watched in
                watched.next.map { Appointment(moment: $0, reference: reference) }
            })
    }

    /// The first moment at which anything is to come, past the appointments that no longer stand.
    private mutating func nextMoment(after now: CivilMoment) -> CivilMoment? {
        while let first = queue.min, cases[first.reference]?.next != first.moment { queue.removeMin() }
        return [queue.min?.moment, owed?.until, nextWeekly(after: now)].compactMap(\.self).min()
    }

    /// Assesses every case whose moment has come; one turn, one verdict.
    private mutating func assessDue(at now: CivilMoment) -> Verdict {
        var verdict = Verdict(at: now)
        while let first = queue.min, first.moment <= now {
            queue.removeMin()
            guard let watched = cases[first.reference], watched.next == first.moment else { continue }
            guard let rules = book.rules(for: watched.case) else {
                appoint(first.reference, at: nil)
                verdict.alarms.append(.noProcedure(for: watched.case, on: now.date))
                continue
            }
            let assessment = Assessment(
                of: watched.case, remembering: watched.memory, under: rules.edition, almanac: rules.almanac,
                book: book, at: now)
            assessed += 1
            verdict.append(assessment.verdict)
            appoint(first.reference, at: assessment.next)
        }
        return verdict
    }

    private mutating func remember(_ verdict: Verdict) {
        for record in verdict.dues { cases[record.reference]?.memory.known[record.key] = record.known }
        for notice in verdict.notices { cases[notice.identity.reference]?.memory.note(notice, at: verdict.at) }
        for rung in verdict.superseded { cases[rung.identity.reference]?.memory.note(rung, at: verdict.at) }
        for record in verdict.subjects { cases[record.reference]?.memory.note(record) }
        alarmsRaised.formUnion(verdict.alarms.map(\.identity))
        if let report = verdict.weekly {
            weekly?.last = report.week
            weekly?.postponed = nil
        }
    }

    /// A record that disappears is not a duty done: everything stays in force, and one voice says so.
    private mutating func vanish(_ references: [CaseReference], at now: CivilMoment) -> Verdict {
        var verdict = Verdict(at: now)
        let vanished = Set(references).filter { cases[$0]?.isGone == false }.sorted()
        let present = cases.values.count { !$0.isGone }
        for reference in vanished { cases[reference]?.isGone = true }
        verdict.vanished = vanished
        verdict.alarms =
            vanished.count < 2 || vanished.count * 2 <= present
            ? vanished.map { .caseGone($0, at: now) }
            : [.storeGone(count: vanished.count, of: present, at: now)]
        return verdict
    }
}

/// When a case is looked at again; stale ones are recognised by the case's own `next`.
private struct Appointment: Comparable {
    let moment: CivilMoment
    let reference: CaseReference

    static func < (left: Self, right: Self) -> Bool {
        (left.moment, left.reference) < (right.moment, right.reference)
    }
}
