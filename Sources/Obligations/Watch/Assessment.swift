import CivilCalendar

/// What one case asks for at one moment: notices, remembered dates, alarms, and when to look again.
struct Assessment {
    let `case`: Case
    let edition: RuleBook.Edition
    let almanac: RuleBook.Almanac
    let book: RuleBook
    let now: CivilMoment

    private(set) var memory: CaseMemory
    private(set) var verdict: Verdict
    private(set) var next: CivilMoment?

    init(
        of case: Case, remembering memory: CaseMemory, under edition: RuleBook.Edition, almanac: RuleBook.Almanac,
        book: RuleBook, at now: CivilMoment
    ) {
        self.case = `case`
        self.edition = edition
        self.almanac = almanac
        self.book = book
        self.now = now
        self.memory = memory
        verdict = Verdict(at: now)
        assess()
    }

    private mutating func assess() {
        let begun = Evaluation(
            index: edition.index, calendar: almanac.calendar, asOf: now.date, showsNext: true
        ).begun(in: `case`)
        let instances = begun.flatMap(\.instances)
        let drafting = Drafting(
            case: `case`, remembering: memory, index: edition.index, contacts: book.contacts,
            calendar: almanac.calendar)

        noticeSubjects(drafting.subjects)
        noticeMoves(of: instances, drafting)
        for (duty, instances) in begun {
            for instance in instances where instance.hasRungsToSay { decide(on: instance, of: duty, drafting) }
        }
        verdict.alarms += drafting.alarms(for: verdict.notices, instances: instances)
        for day in [firstUnknownEvent, firstOccurrence(among: instances)].compactMap(\.self) {
            wake(at: CivilMoment(date: day, time: book.notifyAt))
        }
    }

    /// A subject seen for the first time gets an ordinal that it keeps, whatever is dated before it later.
    private mutating func noticeSubjects(_ subjects: Subjects) {
        for (index, subject) in subjects.inOrder.enumerated().dropFirst(memory.subjects.count) {
            verdict.subjects.append(
                Verdict.SubjectRecord(reference: `case`.reference, subject: subject, ordinal: index + 1))
        }
    }

    /// A due date that is not the remembered one is written down, and told to whoever was told the old one.
    private mutating func noticeMoves(of instances: [Instance], _ drafting: Drafting) {
        let moves = Moves(memory: memory, edition: edition, almanac: almanac)
        for record in moves.records(for: instances, of: `case`.reference) {
            verdict.dues.append(record)
            let before = memory.known.updateValue(record.known, forKey: record.key)
            guard let move = record.move, let before else { continue }
            let obligation = edition.index.duty(record.key.obligation)?.obligation
            let told = moves.roles(told: record.key, in: before.episode, of: obligation)
            guard !told.isEmpty else { continue }
            let instance = record.known.isGone ? nil : instances.first { $0.key == record.key }
            let notice = drafting.moved(
                record.key, instance, of: obligation, move: move, episode: record.known.episode, roles: told,
                on: now.date)
            verdict.notices.append(notice)
            memory.note(notice, at: now)
        }
    }

    private mutating func decide(on instance: Instance, of duty: IndexedDuty, _ drafting: Drafting) {
        guard let ladder = duty.ladder else { return }
        let obligation = duty.obligation
        let rungs = ladder.schedule(
            for: instance, of: obligation, calendar: almanac.calendar, until: max(now.date, instance.due ?? now.date))
        let judgement = Judgement(
            of: instance, basis: obligation.basis, memory: memory, at: now, notifyAt: book.notifyAt)
        let decisions = judgement.decisions(on: rungs)
        let episode = memory.known[instance.key]?.episode ?? 0
        if let last = decisions.lastIndex(where: { $0.instead != nil }), let by = decisions[last].instead {
            let passed = decisions[...last].filter { $0.isSuperseded && judgement.memory[$0.rung.name] == nil }
                .map(\.rung)
            if decisions[last].decision == .send {
                verdict.notices.append(
                    drafting.notice(
                        decisions[last].rung, instance, of: obligation, episode: episode, passingOver: passed,
                        on: now.date))
            }
            verdict.superseded += passed.map { rung in
                let identity = drafting.identity(rung.name, instance, episode: episode)
                return Verdict.Superseded(identity: identity, level: rung.level, by: by)
            }
        }
        for decided in decisions { lookAgain(after: decided.decision) }
    }

    /// The next day on which an event becomes known, or a planned one happens.
    private var firstUnknownEvent: CivilDate? {
        `case`.events.lazy.map(\.date).filter { $0 > now.date }.min()
    }

    /// The next day on which an occurrence of a recurring duty begins, and with it the one after comes into sight.
    private func firstOccurrence(among instances: [Instance]) -> CivilDate? {
        instances.lazy.filter(\.key.isRecurring).compactMap(\.opened).filter { $0 > now.date }.min()
    }

    private mutating func lookAgain(after decision: Decision) {
        switch decision {
        case .hold(.notYet(let moment)): wake(at: moment)
        case .hold(.silenced(let silence)):
            guard let day = silence.until.addingIfInRange(days: 1) else { return }
            wake(at: CivilMoment(date: day, time: book.notifyAt))
        case .send, .hold: return
        }
    }

    private mutating func wake(at moment: CivilMoment) {
        guard moment > now else { return }
        next = next.map { min($0, moment) } ?? moment
    }
}

extension RungDecision {
    fileprivate var isSuperseded: Bool {
        if case .hold(.superseded) = decision { true } else { false }
    }

    /// What is said, or was, so that the less severe rungs are passed over for good; nil where this rung may still be said.
    fileprivate var instead: String? {
        switch decision {
        case .send, .hold(.alreadySaid): rung.name
        case .hold(.superseded(Notice.Identity.moved)): Notice.Identity.moved
        case .hold: nil
        }
    }
}
