import CivilCalendar

extension Alarm {
    /// What makes an alarm the same alarm, whatever its wording.
    package var identity: Alarm {
        Alarm(kind: kind, reference: reference, occasion: occasion, problem: "")
    }

    /// Raised anew on another day, since a case without rules is watched by nobody.
    static func noProcedure(for case: Case, on day: CivilDate) -> Alarm {
        Alarm(
            kind: .noProcedure, reference: `case`.reference, occasion: "\(`case`.procedure) \(day)",
            problem: "no procedure of this case is loaded: its duties are not watched until it is")
    }

    /// Whether it tells of an event that does not come again, rather than of a state that is found whenever one looks.
    var isOfAnEvent: Bool {
        switch kind {
        case .refusedFile, .caseGone, .storeGone: true
        case .noDueDate, .unrouted, .outOfOrder, .outOfForce, .noProcedure: false
        }
    }

    static func caseGone(_ reference: CaseReference, at now: CivilMoment) -> Alarm {
        Alarm(
            kind: .caseGone, reference: reference, occasion: now.description,
            problem: "the case file is gone; its last record stays in force: restore it, or end the case with "
                + "'casewatchctl forget \(reference) --why REASON'")
    }

    /// Once a day for as long as it lasts; no case is taken for gone, so that one that really is can be told of afterwards.
    static func storeUnreadable(on day: CivilDate) -> Alarm {
        Alarm(
            kind: .storeGone, occasion: "unreadable \(day)",
            problem:
                "the case store cannot be read; every record stays in force: look whether it is mounted, and whether "
                + "casewatchd may read it")
    }

    static func storeGone(count: Int, of present: Int, at now: CivilMoment) -> Alarm {
        Alarm(
            kind: .storeGone, occasion: now.description,
            problem: "\(count) of \(present) case files vanished at once; every record stays in force: "
                + "look whether the case store is mounted and complete")
    }
}

extension Verdict {
    /// The cases that a verdict speaks of.
    var references: Set<CaseReference> {
        Set(notices.map(\.identity.reference)).union(superseded.map(\.identity.reference))
            .union(dues.map(\.reference)).union(alarms.compactMap(\.reference))
            .union(subjects.map(\.reference))
    }
}
