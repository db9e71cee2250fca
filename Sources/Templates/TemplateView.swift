/// A closed set of values that a template may show, each under its name; what is not listed here no template can reach.
///
///     struct Duty: TemplateView {
///         let title: String
///         let note: String?
///
///         static let values: [TemplateValue<Duty>] = [.text("title", \.title), .text("note", \.note)]
///     }
package protocol TemplateView: Sendable {
    /// In the words of templates: small letters, digits and hyphens.
    static var values: [TemplateValue<Self>] { get }
}

/// One value of a view: the name by which templates ask for it, what it is, and where it comes from.
package struct TemplateValue<View>: Sendable {
    let name: String
    let shape: TemplateShape
    let value: @Sendable (View) -> any Sendable

    private init(_ name: String, _ shape: TemplateShape, _ value: @escaping @Sendable (View) -> any Sendable) {
        self.name = name
        self.shape = shape
        self.value = value
    }

    /// A text, of which an empty one is none; `{{name}}` shows it, `{{#name}}…{{/name}}` stands where there is one.
    package static func text(_ name: String, _ text: @escaping @Sendable (View) -> String?) -> Self {
        Self(name, .text) { view in
            guard let text = text(view), !text.isEmpty else { return Absence() }
            return text
        }
    }

    /// A yes or no; `{{#name}}…{{/name}}` stands where it is yes, `{{^name}}…{{/name}}` where it is no.
    package static func flag(_ name: String, _ flag: @escaping @Sendable (View) -> Bool) -> Self {
        Self(name, .flag) { flag($0) }
    }

    /// Several texts; within `{{#name}}…{{/name}}` each is `{{.}}`.
    package static func texts(_ name: String, _ texts: @escaping @Sendable (View) -> [String]) -> Self {
        Self(name, .list(.text)) { texts($0) }
    }

    /// Another view; within `{{#name}}…{{/name}}` its values can be shown.
    package static func part<Part: TemplateView>(
        _ name: String, _ part: @escaping @Sendable (View) -> Part?
    ) -> Self {
        Self(name, Part.shape) { view in
            guard let part = part(view) else { return Absence() }
            return part.rendered
        }
    }

    /// Several views; `{{#name}}…{{/name}}` stands once for each.
    package static func parts<Part: TemplateView>(
        _ name: String, _ parts: @escaping @Sendable (View) -> [Part]
    ) -> Self {
        Self(name, .list(Part.shape)) { parts($0).map(\.rendered) }
    }
}

extension TemplateView {
    static var shape: TemplateShape {
        .record(Dictionary(values.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first }))
    }

    /// Every value under its name, the absent ones too: a name that is missing would be looked for in the view around.
    var rendered: [String: any Sendable] {
        Dictionary(Self.values.map { ($0.name, $0.value(self)) }, uniquingKeysWith: { first, _ in first })
    }
}
