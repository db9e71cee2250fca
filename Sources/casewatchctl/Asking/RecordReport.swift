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
        let known = Set(rules.warnings(about: [recording.before]))
        warnings = rules.warnings(about: [recording.after]).filter { !known.contains($0) }
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

    private func json(of duties: [Consequence]?) -> JSONText {
        duties.map { .list($0.map(\.json)) } ?? .null
    }

    /// The same as one JSON object.
    var json: JSONText {
        .object([
            ("case", .text(reference.text)), ("event", event.json),
            ("closed", json(of: consequences?.closed)), ("changed", json(of: consequences?.changed)),
            ("opened", json(of: consequences?.opened)),
            ("warnings", .list(warnings.map { .text($0) })),
            ("forced", .list(overruled.map { .text("\($0)") })), ("why", .optional(why)),
        ])
    }
}

extension CaseEvent {
    fileprivate var json: JSONText {
        .object([
            ("date", .text("\(date)")), ("event", .text(name.text)), ("for", .optional(subject?.text)),
            ("until", .optional(until.map { "\($0)" })), ("with", .list(items.map { .text($0.text) })),
        ])
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

    /// The duty in the words of the control interface; `was` is the due date before it moved.
    fileprivate var json: JSONText {
        var was: CivilDate?
        if case .moved(let former) = change { was = former }
        return .object([
            ("key", .text("\(instance.key)")), ("change", .text(name)), ("state", .text(instance.state.rawValue)),
            ("due", .optional(instance.due.map { "\($0)" })), ("act_by", .optional(instance.actBy.map { "\($0)" })),
            ("was", .optional(was.map { "\($0)" })), ("missing", .list(instance.missing.map { .text("\($0)") })),
        ])
    }

    private var name: String {
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
