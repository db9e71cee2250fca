import CivilCalendar

extension CaseMemory {
    /// Remembers that a notice was said.
    mutating func note(_ notice: Notice, at now: CivilMoment) {
        let identity = notice.identity
        let roles = notice.recipients.map { RoleReference(role: $0.role, isForSubject: $0.subject != nil) }
        rungs[identity.key, default: []].append(
            RungMemory(
                rung: identity.rung, episode: identity.episode, fate: .said, at: now, roles: roles, level: notice.level)
        )
    }

    /// Remembers the ordinal of a subject.
    mutating func note(_ record: Verdict.SubjectRecord) {
        if !subjects.contains(record.subject) { subjects.append(record.subject) }
    }

    /// Remembers that a rung was passed over.
    mutating func note(_ superseded: Verdict.Superseded, at now: CivilMoment) {
        let identity = superseded.identity
        rungs[identity.key, default: []].append(
            RungMemory(
                rung: identity.rung, episode: identity.episode, fate: .superseded, at: now, level: superseded.level))
    }
}
