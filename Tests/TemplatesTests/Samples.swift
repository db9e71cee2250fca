@testable import Templates

/// A view with a value of every form.
struct SampleLetter: TemplateView {
    var title = "Decide"
    var note: String?
    var isLate = false
    var missing: [String] = []
    var place: SamplePlace?
    var duties: [SampleDuty] = []

    static let values: [TemplateValue<SampleLetter>] = [
        .text("title", \.title), .text("note", \.note), .flag("late", \.isLate), .texts("missing", \.missing),
        .part("place", \.place), .parts("duties", \.duties),
    ]
}

struct SampleDuty: TemplateView {
    var due: String
    var note: String?

    static let values: [TemplateValue<SampleDuty>] = [.text("due", \.due), .text("note", \.note)]
}

struct SamplePlace: TemplateView {
    var file = "contacts.yaml"
    var line = "3"

    static let values: [TemplateValue<SamplePlace>] = [.text("file", \.file), .text("line", \.line)]
}

extension TemplateText {
    /// The main template of a test.
    static func main(_ text: String) -> TemplateText {
        TemplateText(name: "letter", file: "letter.mustache", text: text)
    }

    static func part(_ name: String, _ text: String) -> TemplateText {
        TemplateText(name: name, file: "\(name).mustache", text: text)
    }
}

func rendered(
    _ text: String, _ view: SampleLetter, parts: [TemplateText] = [], as content: Template<SampleLetter>.Content = .text
) throws -> String {
    try Template<SampleLetter>(.main(text), parts: parts, as: content).render(view)
}

/// Everything for which a template is refused.
func problems(_ text: String, parts: [TemplateText] = []) -> [String] {
    do {
        _ = try Template<SampleLetter>(.main(text), parts: parts, as: .text)
        return []
    } catch {
        return error.problems.map(\.description)
    }
}
