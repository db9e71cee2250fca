import CivilCalendar

/// Writes the notices of one case: what each says, and to whom it goes.
struct Drafting {
    let `case`: Case
    let index: ProcedureIndex
    let contacts: Contacts
    let calendar: WorkingCalendar
    let subjects: Subjects

    /// - Parameter memory: knows the ordinals that subjects of the case have already.
    init(
        case: Case, remembering memory: CaseMemory, index: ProcedureIndex, contacts: Contacts, calendar: WorkingCalendar
    ) {
        self.case = `case`
        self.index = index
        self.contacts = contacts
        self.calendar = calendar
        subjects = Subjects(of: `case`, remembering: memory.subjects)
    }

    var procedure: Procedure { index.procedure }

    func identity(_ rung: String, _ instance: Instance, episode: Int) -> Notice.Identity {
        Notice.Identity(
            reference: `case`.reference, key: instance.key, due: instance.due, rung: rung, episode: episode)
    }

    /// The notice of one rung.
    func notice(
        _ rung: ScheduledRung, _ instance: Instance, of obligation: Obligation, episode: Int,
        passingOver passed: [ScheduledRung], on today: CivilDate
    ) -> Notice {
        var notice = blank(
            identity(rung.name, instance, episode: episode),
            kind: Notice.Kind(of: rung, instance.key, obligation.wordedBasis(of: instance)),
            level: rung.level, roles: Audience(obligation: obligation).roles(at: rung.level), obligation)
        describe(&notice, instance, on: today)
        let missed = missedSince(rung, passingOver: passed, instance, on: today)
        if passed.isEmpty { notice.belated = missed } else { notice.missedSince = missed }
        if rung.phase == .after, obligation.due.countsBackwards {
            notice.earliestPlannedDay = earliestPlannedDay(of: obligation, on: today)
        }
        return notice
    }

    /// The notice that a due date moved, to the roles that were told the old one.
    func moved(
        _ key: InstanceKey, _ instance: Instance?, of obligation: Obligation?, move: Move, episode: Int,
        roles: [RoleReference], on today: CivilDate
    ) -> Notice {
        let obligation = obligation ?? retired(key.obligation)
        let identity = Notice.Identity(
            reference: `case`.reference, key: key, due: move.new, rung: Notice.Identity.moved, episode: episode)
        var notice = blank(identity, kind: .moved, level: 0, roles: roles, obligation)
        if let instance { describe(&notice, instance, on: today) }
        notice.move = move
        return notice
    }

    /// The notice that another one did not arrive, to the role of the next level alone: whoever stands below was not reached.
    func undelivered(
        _ identity: Notice.Identity, _ instance: Instance, of obligation: Obligation, level: Int, on today: CivilDate
    ) -> Notice {
        let roles = Array(Audience(obligation: obligation).roles(at: level).prefix(1))
        var notice = blank(identity.asUndelivered, kind: .undelivered, level: level, roles: roles, obligation)
        describe(&notice, instance, on: today)
        return notice
    }

    /// Stands for an obligation that the procedure no longer has, so that its end can be told.
    private func retired(_ name: ObligationName) -> Obligation {
        Obligation(
            name: name, title: name.text, source: "no longer in procedure '\(procedure.name)'", basis: .advisory,
            owner: RoleReference(role: .businessManager), due: .promptly(after: ""), metBy: [], ladder: "")
    }

    /// The first day of the period that was missed, or the day of the rung itself, where a notice comes later than its own day or stands for others.
    ///
    /// No day before the duty began counts as missed, though weekends move its first rung there.
    private func missedSince(
        _ rung: ScheduledRung, passingOver passed: [ScheduledRung], _ instance: Instance, on today: CivilDate
    ) -> CivilDate? {
        let days = ([rung] + passed).compactMap(\.day).map { max($0, instance.opened ?? $0) }
        return days.min().flatMap { $0 < today ? $0 : nil }
    }

    private func blank(
        _ identity: Notice.Identity, kind: Notice.Kind, level: Int, roles: [RoleReference], _ obligation: Obligation
    ) -> Notice {
        Notice(
            identity: identity, kind: kind, level: level,
            recipients: roles.compactMap {
                contacts.recipient(of: $0, subject: identity.key.subject, people: `case`.people)
            },
            procedure: procedure.name, title: obligation.title, source: obligation.source, basis: obligation.basis,
            isVerified: obligation.isVerified, note: obligation.note, state: .cancelled,
            subjectOrdinal: subjects.ordinal(of: identity.key.subject))
    }

    private func describe(_ notice: inout Notice, _ instance: Instance, on today: CivilDate) {
        notice.state = instance.state
        notice.due = instance.due
        notice.actBy = instance.actBy
        notice.isProvisional = instance.isProvisional
        notice.problem = instance.problem
        notice.daysLeft = instance.daysLeft(on: today)
        notice.missing = instance.missing
    }

    /// The first day on which the planned event could lawfully happen if the act were done today.
    private func earliestPlannedDay(of obligation: Obligation, on today: CivilDate) -> CivilDate? {
        guard case .atLeast(let period, _) = obligation.due else { return nil }
        return DueRule(readings: procedure.readings, calendar: calendar).earliestPlannedDay(period, afterActOn: today)
    }
}

extension Notice.Kind {
    /// What the notice of a rung is about.
    init(of rung: ScheduledRung, _ key: InstanceKey, _ basis: Basis) {
        if rung.level > 0 {
            self = .escalated
            return
        }
        switch rung.phase {
        case .start, .before: self = key.isRecurring ? .recurring : .reminder
        case .onTheDay: self = .due
        case .after: self = basis == .statutory ? .overdue : .reminder
        }
    }
}
