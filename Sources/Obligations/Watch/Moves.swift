import CivilCalendar

/// Finds the due dates that are not the remembered ones, and why they moved.
struct Moves {
    let memory: CaseMemory
    let edition: RuleBook.Edition
    let almanac: RuleBook.Almanac

    /// One record per due date that is new, moved, no longer there, or given by other rules than before.
    func records(for instances: [Instance], of reference: CaseReference) -> [Verdict.DueRecord] {
        var records: [Verdict.DueRecord] = []
        var found = 0
        for instance in instances {
            guard let known = memory.known[instance.key] else {
                records.append(
                    Verdict.DueRecord(reference: reference, key: instance.key, known: fresh(instance.due, 0)))
                continue
            }
            found += 1
            if known.isGone || known.due != instance.due {
                records.append(moved(instance.key, from: known, to: instance, of: reference))
            } else if known != fresh(known.due, known.episode) {
                let confirmed = fresh(known.due, known.episode)
                records.append(Verdict.DueRecord(reference: reference, key: instance.key, known: confirmed))
            }
        }
        // Most often everything that is remembered was found.
        guard found < memory.known.count else { return records }
        let present = Set(instances.lazy.map(\.key))
        let gone = memory.known.filter { key, known in !known.isGone && !present.contains(key) }
        for (key, known) in gone.sorted(by: { $0.key < $1.key }) {
            records.append(moved(key, from: known, to: nil, of: reference))
        }
        return records
    }

    /// The roles that heard anything of an instance in an episode, each once, as its obligation names them.
    func roles(told key: InstanceKey, in episode: Int, of obligation: Obligation?) -> [RoleReference] {
        let named = obligation.map { [$0.owner] + $0.escalate } ?? []
        var roles: [RoleReference] = []
        for rung in memory.rungs[key] ?? [] where rung.fate == .said && rung.episode == episode {
            // Where the business manager heard for a role, the subject whose role it is was not remembered.
            for role in rung.roles.map({ told in named.first { $0.role == told.role } ?? told })
            where !roles.contains(role) {
                roles.append(role)
            }
        }
        return roles
    }

    private func moved(
        _ key: InstanceKey, from known: KnownDue, to instance: Instance?, of reference: CaseReference
    ) -> Verdict.DueRecord {
        let now = fresh(instance?.due, known.episode + 1, isGone: instance == nil)
        let move = Move(old: known.due, new: instance?.due, cause: cause(of: instance, since: known))
        return Verdict.DueRecord(reference: reference, key: key, known: now, move: known.isGone ? nil : move)
    }

    private func fresh(_ due: CivilDate?, _ episode: Int, isGone: Bool = false) -> KnownDue {
        KnownDue(
            due: due, episode: episode, procedureDigest: isGone ? "" : edition.digest, calendarDigest: almanac.digest)
    }

    private func cause(of instance: Instance?, since known: KnownDue) -> Move.Cause {
        if known.procedureDigest != edition.digest { return .procedure }
        if known.calendarDigest != almanac.digest { return .calendar }
        return instance?.extended != nil ? .extension : .edit
    }
}
