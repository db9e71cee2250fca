package import CivilCalendar
package import Obligations

extension Answers {
    /// The reference of a case that there is.
    package func reference(_ text: String) throws(Interface.Failure) -> CaseReference {
        try find(text).case.reference
    }

    /// The last day of a silence, which is not before today.
    package func silencing(until text: String) throws(Interface.Failure) -> CivilDate {
        let until = try Self.date(text)
        guard until >= now.date else {
            throw .notAllowed(why: "the silence would have ended before today")
        }
        return until
    }

    /// The instance that a silence may hold: the floor under silence keeps a statutory duty loud from its due day on.
    package func silenceable(_ key: String, in reference: CaseReference) throws(Interface.Failure) -> InstanceKey {
        let (_, duty) = try duty(reference.text, key, on: now.date)
        guard duty.instance.state.isOwed else {
            throw .notAllowed(why: "nothing is owed there, so nothing is said that could be held")
        }
        if duty.obligation.basis == .statutory, let due = duty.instance.due, due <= now.date {
            throw .notAllowed(
                why: "it is due or overdue, and what a statutory duty says from its due day on is never held")
        }
        return duty.instance.key
    }
}
