package import CivilCalendar
package import Obligations

/// Everything that a report of one case is made of: its duties with their explanations, and what was said about them.
package struct CaseFacts: Sendable, Equatable {
    package let reference: String
    /// The title of its procedure, or its code where no title is known.
    package let procedure: String
    package let today: CivilDate
    package let duties: [ExplainedDuty]
    /// Whether the record of what was said could be asked; where it could not, the absence of a reminder means nothing.
    package let knowsWhatWasSaid: Bool

    package init(
        reference: String, procedure: String, today: CivilDate, duties: [ExplainedDuty], knowsWhatWasSaid: Bool
    ) {
        self.reference = reference
        self.procedure = procedure
        self.today = today
        self.duties = duties
        self.knowsWhatWasSaid = knowsWhatWasSaid
    }
}

/// A duty with the steps that lead to its date, and the rungs that were said about it.
package struct ExplainedDuty: Sendable, Equatable {
    package let duty: ReportedDuty
    package let steps: [ExplanationStep]
    package let said: [SaidRung]

    package init(_ duty: ReportedDuty, steps: [ExplanationStep], said: [SaidRung]) {
        self.duty = duty
        self.steps = steps
        self.said = said
    }

    /// The event that moved its due date.
    var extending: SpokenEvent? { steps.first(where: \.isExtension)?.event }

    /// The events that happened to it, in the order of the explanation.
    var events: [SpokenEvent] { steps.compactMap(\.event) }
}

/// A rung that was said: when, which, and how far up.
package struct SaidRung: Sendable, Equatable {
    package let on: CivilDate
    package let rung: String
    /// 0 the owner, 1 to 3 the escalation chain.
    package let level: Int

    package init(on: CivilDate, rung: String, level: Int) {
        self.on = on
        self.rung = rung
        self.level = level
    }

    var isEscalation: Bool { level > 0 }
}
