internal import Mustache

/// A text that people may reword, checked against the one kind of view that it can be filled with.
///
/// Only what was checked can be shown: every name is one of the view's, every part is one of those given, and neither
/// delimiters nor the form of the text can be changed from within.
package struct Template<View: TemplateView>: Sendable {
    private let library: MustacheLibrary
    private let template: MustacheTemplate

    /// What becomes of the characters that mean something in the text around.
    package enum Content: Sendable {
        /// Every character stays as it is.
        case text
        /// `< > & " '` in values are escaped, without exception.
        case html
    }

    /// Compiles a template with the parts that it may take in, or throws everything for which they are refused.
    ///
    /// - Parameter parts: for `{{> name}}`; only what is used is looked at.
    package init(_ text: TemplateText, parts: [TemplateText] = [], as content: Content) throws(TemplateRefusal) {
        var check = TagCheck(parts: parts)
        check.walk(text, within: View.shape)
        if let refusal = TemplateRefusal(check.problems) { throw refusal }
        template = try Self.compiled(text, as: content)
        var library = MustacheLibrary()
        for part in parts where check.used.contains(part.name) {
            library.register(try Self.compiled(part, as: content), named: part.name)
        }
        self.library = library
    }

    /// The text filled with the values of a view.
    package func render(_ view: View) -> String {
        template.render(view.rendered, library: library)
    }

    private static func compiled(
        _ text: TemplateText, as content: Content
    ) throws(TemplateRefusal) -> MustacheTemplate {
        do {
            // Every part says anew what it is, since within a part the library falls back to HTML.
            return try MustacheTemplate(string: content.pragma + text.unixText)
        } catch {
            throw TemplateRefusal(text, error)
        }
    }
}

extension Template.Content {
    /// A line of its own, which leaves no trace in what is rendered.
    fileprivate var pragma: String {
        switch self {
        case .text: "{{%CONTENT_TYPE:TEXT}}\n"
        case .html: "{{%CONTENT_TYPE:HTML}}\n"
        }
    }
}

extension TemplateText {
    /// The text with plain line ends, as the mail and the screen take them.
    var unixText: String { text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") }
}

extension TemplateRefusal {
    /// What the library found and the check before it did not.
    fileprivate init(_ text: TemplateText, _ error: any Error) {
        let context = (error as? MustacheTemplate.ParserError)?.context
        // The line of the pragma is not the author's.
        let place = Tag.Place(line: max(1, (context?.lineNumber ?? 2) - 1), column: context?.columnNumber ?? 1)
        self.init(
            TemplateProblem(
                "the tags cannot be read from here on; look for one that is not closed", in: text.file, at: place))
    }

    private init(_ problem: TemplateProblem) {
        problems = [problem]
    }
}
