import Obligations
import Templates

extension DutyView {
    static let values: [TemplateValue<DutyView>] = about + dates + facts

    private static let about: [TemplateValue<DutyView>] = [
        .plain("reference", \.reference), .plain("duty", \.key), .plain("title", \.title), .plain("source", \.source),
        .plain("note", \.note), .parts("hearings", \.hearings), .text("command", \.command.unbroken),
        .texts("missing") { $0.missing.map(\.text) },
    ]

    private static let dates: [TemplateValue<DutyView>] = [
        .part("move", \.move),
        .plain("due") { if case .on(let day, _) = $0.due { day } else { nil } },
        .plain("act-by") { if case .on(_, let day) = $0.due { day } else { nil } },
        .plain("held-until") { if case .heldUntil(let day) = $0.due { day } else { nil } },
        .flag("promptly") { $0.due == .promptly },
        .flag("undated") { $0.due == .undated },
        .plain("uncomputable") { if case .uncomputable(let problem) = $0.due { problem } else { nil } },
        .flag("breached") { $0.standing == .breached },
        .plain("days-left") { if case .left(let days) = $0.standing { days } else { nil } },
        .flag("due-today") { $0.standing == .today },
        .plain("days-overdue") { if case .overdue(let days) = $0.standing { days } else { nil } },
        .plain("days-past") { if case .past(let days) = $0.standing { days } else { nil } },
        .plain("recorded-before") { if case .recordedBefore(let time) = $0.standing { time } else { nil } },
        .plain("earliest", \.earliest), .plain("missed-since", \.missedSince), .plain("belated", \.belated),
    ]

    private static let facts: [TemplateValue<DutyView>] = [
        .flag("statutory") { $0.basis == .statutory }, .flag("advisory") { $0.basis == .advisory },
        .flag("unverified") { !$0.isVerified }, .flag("provisional", \.isProvisional),
        .flag("undelivered", \.isUndelivered),
    ]
}

extension TemplateValue {
    /// A text that is safe to show.
    static func plain(_ name: String, _ text: @escaping @Sendable (View) -> PlainText?) -> Self {
        .text(name) { text($0)?.text }
    }
}
