package import CivilCalendar

/// Decides about every rung of one instance: a pure function of the instance, what was said before, the silences and now.
package struct Judgement: Sendable {
    var now: CivilMoment
    let notifyAt: TimeOfDay
    let instance: Instance
    let basis: Basis
    /// What became of the rungs of this instance in its present episode.
    var memory: [String: RungMemory]
    /// Those of them that were said.
    private let said: [RungMemory]
    let silences: [Silence]

    package init(
        of instance: Instance, basis: Basis, memory: CaseMemory, at now: CivilMoment, notifyAt: TimeOfDay
    ) {
        self.now = now
        self.notifyAt = notifyAt
        self.instance = instance
        self.basis = basis
        let episode = memory.known[instance.key]?.episode ?? 0
        self.memory = Dictionary(
            (memory.rungs[instance.key] ?? []).filter { $0.episode == episode }.map { ($0.rung, $0) },
            uniquingKeysWith: { first, _ in first })
        said = self.memory.values.filter { $0.fate == .said }
        self.silences = memory.silences.filter { $0.key == nil || $0.key == instance.key }
    }

    /// One decision per rung, in the order given, which is the least severe first.
    package func decisions(on rungs: [ScheduledRung]) -> [RungDecision] {
        let last = rungs.lastIndex { isSaid($0) || $0.isReached(at: now, notifyAt: notifyAt) }
        return rungs.enumerated().map { index, rung in
            let severer = last.flatMap { $0 > index ? rungs[$0].name : nil }
            return RungDecision(rung: rung, decision: decision(on: rung, severer: severer))
        }
    }

    /// The decision on one rung, where a more severe one that is reached or said stands above it.
    func decision(on rung: ScheduledRung, severer: String?) -> Decision {
        if let past = memory[rung.name] {
            return past.fate == .said
                ? .hold(.alreadySaid(past)) : .hold(.superseded(by: instead(of: past) ?? severer))
        }
        if let over = isOver { return .hold(over) }
        if let suspended = instance.suspended { return .hold(.suspended(suspended)) }
        if let severer { return .hold(.superseded(by: severer)) }
        if !rung.isReached(at: now, notifyAt: notifyAt) {
            return .hold(.notYet(CivilMoment(date: rung.day ?? now.date, time: notifyAt)))
        }
        if let moved = memory[Notice.Identity.moved], isTold(rung, by: moved) {
            return .hold(.superseded(by: moved.rung))
        }
        if let silence = silence(over: rung) { return .hold(.silenced(silence)) }
        return .send
    }

    func isSaid(_ rung: ScheduledRung) -> Bool {
        memory[rung.name]?.fate == .said
    }

    /// What was said in the turn that passed a rung over or, where it said nothing, last before it: a rung, or that the date moved.
    private func instead(of passed: RungMemory) -> String? {
        said.filter { $0.at <= passed.at && !$0.rung.hasPrefix(Notice.Identity.undelivered) }
            .max { ($0.at, $0.isOfRung ? 1 : 0, $0.level) < ($1.at, $1.isOfRung ? 1 : 0, $1.level) }?.rung
    }

    private var isOver: HoldReason? {
        switch instance.state {
        case .met, .metLate, .waiting: .met
        case .cancelled: .cancelled
        case .open, .overdue, .incomplete, .suspended, .breached: nil
        }
    }

    /// A notice of a moved date stands for the reminders that its day had already passed.
    private func isTold(_ rung: ScheduledRung, by moved: RungMemory) -> Bool {
        guard rung.phase < .onTheDay else { return false }
        return rung.day.map { $0 <= moved.at.date } ?? true
    }

    /// The floor under silence: a statutory duty is never silenced from its due day on.
    private func silence(over rung: ScheduledRung) -> Silence? {
        guard basis == .advisory || rung.phase < .onTheDay else { return nil }
        return silences.filter { now.date <= $0.until }.max { $0.until < $1.until }
    }
}

extension RungMemory {
    fileprivate var isOfRung: Bool { rung != Notice.Identity.moved }
}
