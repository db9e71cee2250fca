package import Templates

/// The words of letters: the partnership's where it has its own, else those built in, every one tried on every kind of letter.
package struct LetterWording: Sendable {
    /// What is in force, one text per template.
    package let texts: [TemplateText]

    let letter: Template<LetterView>
    let testMail: Template<TestMailView>
    let weekly: Template<WeeklyView>

    /// Compiles the words, or throws everything for which they are refused.
    ///
    /// - Parameter reworded: those that a partnership has of its own, by the names of `LetterTemplate`.
    package init(_ reworded: [TemplateText] = []) throws(TemplateRefusal) {
        let own = Dictionary(reworded.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        func text(_ template: LetterTemplate) -> TemplateText { own[template.rawValue] ?? template.builtIn }

        texts = LetterTemplate.allCases.map(text)
        let parts = [text(.summary), text(.duty), text(.matter)]
        letter = try Template(text(.letter), parts: parts, as: .text)
        testMail = try Template(text(.testMail), as: .text)
        weekly = try Template(text(.weekly), parts: [text(.matter)], as: .text)
        if let refusal = LetterTrial(of: self).refusal { throw refusal }
    }

    func lines(of bundle: Bundle) -> [String] {
        FoldedText(letter.render(LetterView(bundle))).lines
    }

    func lines(of view: WeeklyView) -> [String] {
        FoldedText(weekly.render(view)).lines
    }

    func lines(of view: TestMailView) -> [String] {
        FoldedText(testMail.render(view)).lines
    }
}
