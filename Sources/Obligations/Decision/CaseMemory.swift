package import CivilCalendar

/// What the ledger remembers of one case: what was said, what was passed over, and which due dates were known.
package struct CaseMemory: Sendable, Equatable {
    package var known: [InstanceKey: KnownDue]
    package var rungs: [InstanceKey: [RungMemory]]
    package var silences: [Silence]
    /// In the order of their ordinals, which what was said carries and which therefore never change.
    package var subjects: [Subject]

    package init(
        known: [InstanceKey: KnownDue] = [:], rungs: [InstanceKey: [RungMemory]] = [:], silences: [Silence] = [],
        subjects: [Subject] = []
    ) {
        self.known = known
        self.rungs = rungs
        self.silences = silences
        self.subjects = subjects
    }
}

/// The due date of an instance as last written to the ledger, with what gave it.
package struct KnownDue: Sendable, Hashable {
    package var due: CivilDate?
    /// Raised by one each time the due date moves.
    package var episode: Int
    /// What gave the date; empty where the duty is no longer recorded in the case.
    package var procedureDigest: String
    package var calendarDigest: String

    package init(due: CivilDate?, episode: Int, procedureDigest: String, calendarDigest: String) {
        self.due = due
        self.episode = episode
        self.procedureDigest = procedureDigest
        self.calendarDigest = calendarDigest
    }

    /// The duty was once recorded and now is not.
    package var isGone: Bool { procedureDigest.isEmpty }
}

/// What became of one rung in one episode.
package struct RungMemory: Sendable, Hashable {
    package var rung: String
    package var episode: Int
    package var fate: Fate
    /// When that was decided, as local civil time.
    package var at: CivilMoment
    /// The roles that heard.
    package var roles: [RoleReference]
    package var level: Int

    package enum Fate: String, Sendable {
        case said, superseded
    }

    package init(rung: String, episode: Int, fate: Fate, at: CivilMoment, roles: [RoleReference] = [], level: Int = 0) {
        self.rung = rung
        self.episode = episode
        self.fate = fate
        self.at = at
        self.roles = roles
        self.level = level
    }
}

/// A hold on reminders, with who asked for it, why, and until when; it never holds what a statutory duty says from its due day on.
package struct Silence: Sendable, Hashable {
    package var id: String
    package var reference: CaseReference
    /// Nil for the whole case.
    package var key: InstanceKey?
    /// The last day on which it holds.
    package var until: CivilDate
    package var by: String
    package var why: String

    package init(id: String, reference: CaseReference, key: InstanceKey?, until: CivilDate, by: String, why: String) {
        self.id = id
        self.reference = reference
        self.key = key
        self.until = until
        self.by = by
        self.why = why
    }
}
