import CaseStore
import CivilCalendar
import Obligations

/// What was recorded, and what follows from it.
struct RecordReport {
    let reference: CaseReference
    let event: CaseEvent
    /// Nil where they cannot be worked out.
    let consequences: Consequences?
    /// What is accepted and wants attention now, and did not before.
    let warnings: [String]
    let overruled: [Objection]
    /// Why objections were overruled; told to whoever gave it, and kept nowhere.
    let why: String?

    init(_ recording: Recording, by rules: RuleBook, on today: CivilDate, why: String?) {
        reference = recording.after.reference
        event = recording.event
        consequences = rules.consequences(of: recording, on: today)
        let known = Set(rules.warnings(about: [recording.before], on: today))
        warnings = rules.warnings(about: [recording.after], on: today).filter { !known.contains($0) }
        overruled = recording.overruled
        self.why = why
    }
}

extension RecordReport {
    /// What was recorded, what was overruled for it, and a line for each duty that it touches.
    func show(on terminal: inout Terminal) {
        terminal.line("\(reference): recorded \(sentence).")
        for objection in overruled { terminal.line(terminal.toned("forced: \(objection)", .soon)) }
        if let why { terminal.line("why: \(why) (said here only, the case file has no place for it)") }
        if let consequences {
            for (consequence, line) in consequences.lines { terminal.line(terminal.toned(line, consequence.tone)) }
            if consequences.all.isEmpty {
                terminal.line(terminal.toned("No duty opens, closes or moves by it.", .faint))
            }
        } else {
            let problem = "what follows from it cannot be told, as bank holidays are missing; run 'casewatchctl check'"
            terminal.line(terminal.toned("warning: \(problem)", .bad))
        }
        for warning in warnings { terminal.line(terminal.toned("warning: \(warning)", .soon)) }
    }

    private var sentence: String {
        let parts = [
            event.name.text, event.subject.map { "for \($0)" }, "on \(event.date)", event.until.map { "until \($0)" },
            event.items.isEmpty ? nil : "with \(event.items.map(\.text).joined(separator: ", "))",
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }
}

extension RecordReport: Encodable {
    private enum Field: String, CodingKey {
        case reference = "case"
        case event, closed, changed, opened, warnings, forced, why
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(reference.text, forKey: .reference)
        try fields.encode(EventText(event), forKey: .event)
        try fields.encode(consequences?.closed.map(DutyText.init), forKey: .closed)
        try fields.encode(consequences?.changed.map(DutyText.init), forKey: .changed)
        try fields.encode(consequences?.opened.map(DutyText.init), forKey: .opened)
        try fields.encode(warnings, forKey: .warnings)
        try fields.encode(overruled.map { "\($0)" }, forKey: .forced)
        try fields.encode(why, forKey: .why)
    }
}

/// A recorded event in the words of a case file.
private struct EventText: Encodable {
    let date: String
    let event: String
    let `for`: String?
    let until: String?
    let with: [String]

    init(_ event: CaseEvent) {
        date = event.date.description
        self.event = event.name.text
        self.for = event.subject?.text
        until = event.until?.description
        with = event.items.map(\.text)
    }
}

/// A duty that an event touches, in the words of the control interface; `was` is the due date before it moved.
private struct DutyText: Encodable {
    let key: String
    let change: String
    let state: String
    let due: String?
    let actBy: String?
    let was: String?
    let missing: [String]

    private enum CodingKeys: String, CodingKey {
        case key, change, state, due
        case actBy = "act_by"
        case was, missing
    }

    init(_ consequence: Consequence) {
        let instance = consequence.instance
        key = instance.key.description
        change = consequence.name
        state = instance.state.rawValue
        due = instance.due?.description
        actBy = instance.actBy?.description
        if case .moved(let former) = consequence.change { was = former?.description } else { was = nil }
        missing = instance.missing.map(\.description)
    }
}

extension Consequence {
    fileprivate var tone: Terminal.Tone {
        switch change {
        case .met: .good
        case .metLate: .soon
        case .breached, .incomplete: .bad
        case .ended, .suspended: .faint
        case .opened, .moved, .resumed: instance.state == .overdue ? .bad : .plain
        }
    }

    fileprivate var name: String {
        switch change {
        case .opened: "opened"
        case .met: "met"
        case .metLate: "met_late"
        case .breached: "breached"
        case .incomplete: "incomplete"
        case .ended: "ended"
        case .moved: "moved"
        case .suspended: "suspended"
        case .resumed: "resumed"
        }
    }
}
