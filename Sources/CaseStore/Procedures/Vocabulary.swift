internal import Obligations

/// What a procedure lets an event list say: which events there are, which may lie ahead, and which set a date.
struct Vocabulary {
    let events: [EventName: EventRule]
    /// The events whose `until` gives a due date.
    let dateSetters: Set<EventName>

    init(events: [EventName: EventRule], obligations: [Obligation]) {
        self.events = events
        dateSetters = obligations.reduce(into: []) { setters, obligation in
            if let event = obligation.extendedBy { setters.insert(event) }
            if case .onTheDateSet(let event) = obligation.due { setters.insert(event) }
        }
    }

    init(_ procedure: Procedure) {
        self.init(events: procedure.events, obligations: procedure.obligations)
    }
}
