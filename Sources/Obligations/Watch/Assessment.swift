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

    /// How far ahead occurrences of recurring duties are looked for, so that a start that weekends move forward is not missed.
    private static let lookahead = 10

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
        let horizon = now.date.adding(days: Self.lookahead)
        let instances = Evaluation(
            procedure: edition.procedure, calendar: almanac.calendar, asOf: now.date, horizon: horizon
        ).instances(of: `case`)
        let drafting = Drafting(case: `case`, procedure: edition.procedure, contacts: book.contacts, calendar: almanac.calendar)

        noticeMoves(of: instances, drafting)
        for instance in instances where instance.state != .waiting {
            guard let obligation = edition.procedure.obligation(instance.key.obligation) else { continue }
            decide(on: instance, of: obligation, drafting)
        }
        verdict.alarms += drafting.alarms(for: verdict.notices, instances: instances)
        lookAgain(for: instances)
    }

    /// A due date that is not the remembered one is written down, and told to whoever was told the old one.
    private mutating func noticeMoves(of instances: [Instance], _ drafting: Drafting) {
        let moves = Moves(memory: memory, edition: edition, almanac: almanac)
        for record in moves.records(for: instances, of: `case`.reference) {
            verdict.dues.append(record)
            let before = memory.known[record.key]
            memory.known[record.key] = record.known
            guard let move = record.move, let before else { continue }
            let told = moves.roles(told: record.key, in: before.episode)
            let instance = instances.first { $0.key == record.key }
            guard !told.isEmpty, let obligation = edition.procedure.obligation(record.key.obligation) else { continue }
            let notice = drafting.moved(
                record.key, instance, of: obligation, move: move, episode: record.known.episode, roles: told, on: now.date)
            verdict.notices.append(notice)
            memory.note(notice, at: now)
        }
    }

    private mutating func decide(on instance: Instance, of obligation: Obligation, _ drafting: Drafting) {
        guard let ladder = edition.procedure.ladders[obligation.ladder] else { return }
        let horizon = (now.date.adding(days: 1), instance.due ?? now.date)
        let rungs = ladder.schedule(
            for: instance, of: obligation, calendar: almanac.calendar, until: max(horizon.0, horizon.1))
        let judgement = Judgement(
            of: instance, basis: obligation.basis, memory: memory, at: now, notifyAt: book.notifyAt)
        let decisions = judgement.decisions(on: rungs)
        let episode = memory.known[instance.key]?.episode ?? 0
        var sent: ScheduledRung?
        for decided in decisions where decided.decision == .send {
            sent = decided.rung
            let passedOver = decisions.filter { $0.isNewlySuperseded }.compactMap(\.rung.day)
            verdict.notices.append(
                drafting.notice(
                    decided.rung, instance, of: obligation, episode: episode,
                    missedSince: missedSince(decided.rung, passedOver: passedOver), on: now.date))
        }
        for decided in decisions where decided.isNewlySuperseded && memory.fate(of: decided.rung.name, instance.key) == nil {
            guard let by = sent?.name ?? decided.supersededBy, sent != nil || by == "moved" else { continue }
            let identity = drafting.identity(decided.rung.name, instance, episode: episode)
            verdict.superseded.append(Verdict.Superseded(identity: identity, level: decided.rung.level, by: by))
        }
        for decided in decisions {
            if case .hold(.notYet(let moment)) = decided.decision { wake(at: moment) }
            if case .hold(.silenced(let silence)) = decided.decision {
                wake(at: CivilMoment(date: silence.until.adding(days: 1), time: book.notifyAt))
            }
        }
    }

    /// The first day of the period that was missed, where the notice comes later than its own day or stands for others.
    private func missedSince(_ rung: ScheduledRung, passedOver: [CivilDate]) -> CivilDate? {
        let days = passedOver.filter { day in rung.day.map { day < $0 } ?? false } + [rung.day].compactMap { $0 }
        return days.min().flatMap { $0 < now.date ? $0 : nil }
    }

    private mutating func lookAgain(for instances: [Instance]) {
        if let day = `case`.firstEvent(after: now.date) {
            wake(at: CivilMoment(date: day, time: book.notifyAt))
        }
        for instance in instances where instance.key.isRecurring {
            guard let due = instance.due else { continue }
            wake(at: CivilMoment(date: due.adding(days: -Self.lookahead), time: book.notifyAt))
        }
    }

    private mutating func wake(at moment: CivilMoment) {
        guard moment > now else { return }
        next = next.map { min($0, moment) } ?? moment
    }
}

extension RungDecision {
    fileprivate var supersededBy: String? {
        if case .hold(.superseded(let by)) = decision { by } else { nil }
    }

    fileprivate var isNewlySuperseded: Bool { supersededBy != nil }
}

extension Case {
    /// The next day on which an event that is not yet known becomes so.
    fileprivate func firstEvent(after day: CivilDate) -> CivilDate? {
        events.lazy.map(\.date).filter { $0 > day }.min()
    }
}
