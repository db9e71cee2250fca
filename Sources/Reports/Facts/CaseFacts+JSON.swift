import CivilCalendar
import Obligations

extension CaseFacts: Encodable {
    private enum Field: String, CodingKey {
        case reference = "case"
        case procedure, today, answer
        case knowsWhatWasSaid = "knows_what_was_said"
        case duties
    }

    /// What the page of the case says, its first sentence as `answer`; duties that have begun.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(reference, forKey: .reference)
        try fields.encode(procedure, forKey: .procedure)
        try fields.encode(today.description, forKey: .today)
        try fields.encode(StandingCount(duties.map(\.duty)).answer, forKey: .answer)
        try fields.encode(knowsWhatWasSaid, forKey: .knowsWhatWasSaid)
        try fields.encode(duties.filter { $0.duty.state != .waiting }, forKey: .duties)
    }
}

extension ExplainedDuty: Encodable {
    private enum Field: String, CodingKey {
        case duty, explanation, said
    }

    private struct Step: Encodable {
        let text: String
        let source: String?
    }

    private struct Said: Encodable {
        let on: String
        let rung: String
        let level: Int
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(duty, forKey: .duty)
        try fields.encode(steps.map { Step(text: $0.text, source: $0.source) }, forKey: .explanation)
        try fields.encode(
            said.map { Said(on: $0.on.description, rung: $0.rung, level: $0.level) }, forKey: .said)
    }
}
