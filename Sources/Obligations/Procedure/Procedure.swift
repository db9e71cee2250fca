package import CivilCalendar

/// A pack of rules as data: the events, roles, obligations, ladders, readings and examples of one edition of the guidance.
package struct Procedure: Sendable, Equatable {
    package var name: ProcedureName
    package var title: String
    package var inForce: InForce
    package var calendar: Division
    package var readings: Readings
    /// Role to its title.
    package var roles: [RoleName: String]
    package var events: [EventName: EventRule]
    package var ladders: [LadderName: Ladder]
    /// In the order in which the procedure lists them.
    package var obligations: [Obligation]
    /// Chains of events of which a later one is never dated before an earlier one.
    package var order: [[EventName]]
    package var examples: [Example]

    package init(
        name: ProcedureName, title: String, inForce: InForce = InForce(), calendar: Division = .englandAndWales,
        readings: Readings, roles: [RoleName: String], events: [EventName: EventRule], ladders: [LadderName: Ladder],
        obligations: [Obligation], order: [[EventName]] = [], examples: [Example] = []
    ) {
        self.name = name
        self.title = title
        self.inForce = inForce
        self.calendar = calendar
        self.readings = readings
        self.roles = roles
        self.events = events
        self.ladders = ladders
        self.obligations = obligations
        self.order = order
        self.examples = examples
    }

    /// The obligation of that name, if the procedure has it.
    package func obligation(_ name: ObligationName) -> Obligation? {
        obligations.first { $0.name == name }
    }
}

/// The period in which a procedure applies; open at an end that is absent.
package struct InForce: Sendable, Equatable {
    package var from: CivilDate?
    package var until: CivilDate?

    package init(from: CivilDate? = nil, until: CivilDate? = nil) {
        self.from = from
        self.until = until
    }

    /// Whether a day lies in the period, both ends included.
    package func contains(_ day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// What a procedure says of one kind of event.
package struct EventRule: Sendable, Equatable {
    package var title: String
    /// May be dated in the future, and is known before its day.
    package var isPlanned: Bool
    /// Of several for one subject the last one listed stands.
    package var replaces: Bool

    package init(title: String, isPlanned: Bool = false, replaces: Bool = false) {
        self.title = title
        self.isPlanned = isPlanned
        self.replaces = replaces
    }
}

/// The declared answers to the ambiguities of a text; a procedure without one of them does not load.
package struct Readings: Sendable, Equatable {
    package var monthEnd: MonthEnd
    package var before: BeforeReading
    package var quarter: QuarterReading

    package init(monthEnd: MonthEnd, before: BeforeReading, quarter: QuarterReading) {
        self.monthEnd = monthEnd
        self.before = before
        self.quarter = quarter
    }
}

/// How `every quarter` is counted.
package enum QuarterReading: String, Sendable, CaseIterable {
    case anchored, calendar, financial
}

/// A golden example: events, and the due dates that they must give.
package struct Example: Sendable, Equatable {
    package var events: [CaseEvent]
    /// Instance key as written (`imr-completion[police]`) to its due date.
    package var expect: [Expectation]

    /// One due date that an example demands.
    package struct Expectation: Sendable, Equatable {
        package var key: String
        package var due: CivilDate
        /// Where the procedure file says so.
        package var line: Int

        package init(key: String, due: CivilDate, line: Int) {
            self.key = key
            self.due = due
            self.line = line
        }
    }

    package init(events: [CaseEvent], expect: [Expectation]) {
        self.events = events
        self.expect = expect
    }
}
