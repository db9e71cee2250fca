import CivilCalendar

/// Finds the due dates that are not the remembered ones, and why they moved.
struct Moves {
    let memory: CaseMemory
    let edition: RuleBook.Edition
    let almanac: RuleBook.Almanac

    /// One record per due date that is new, moved, or no longer there.
    func records(for instances: [Instance], of reference: CaseReference) -> [Verdict.DueRecord] {
        var records: [Verdict.DueRecord] = []
        for instance in instances where instance.state != .waiting {
            if let known = memory.known[instance.key] {
                guard known.due != instance.due else { continue }
                records.append(moved(instance.key, from: known, to: instance, of: reference))
            } else {
                records.append(Verdict.DueRecord(reference: reference, key: instance.key, known: fresh(instance.due, 0)))
            }
        }
        let present = Set(instances.lazy.filter { $0.state != .waiting }.map(\.key))
        for (key, known) in memory.known.sorted(by: { $0.key < $1.key }) where !present.contains(key) && !known.isGone {
            records.append(moved(key, from: known, to: nil, of: reference))
        }
        return records
    }

    /// The roles that heard anything of an instance in an episode, each once.
    func roles(told key: InstanceKey, in episode: Int) -> [RoleReference] {
        var roles: [RoleReference] = []
        for rung in memory.rungs[key] ?? [] where rung.fate == .said && rung.episode == episode {
            roles += rung.roles.filter { !roles.contains($0) }
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
