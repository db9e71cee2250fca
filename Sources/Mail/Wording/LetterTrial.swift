import Obligations
import Templates

/// Tries the words of letters on a letter of every kind, so that none is found wanting on the day it is needed.
struct LetterTrial {
    /// Nil where the words are right.
    let refusal: TemplateRefusal?

    init(of wording: LetterWording) {
        var problems: [TemplateRefusal] = []
        func require(_ words: [PlainText?], in lines: [String], _ problem: String, of template: LetterTemplate) {
            let whole = Self.joined(lines)
            guard words.contains(where: { $0.map { !whole.contains(Self.joined([$0.text])) } == true }) else { return }
            problems.append(TemplateRefusal(problem, of: Self.author(of: template, in: wording)))
        }

        for bundle in TrialLetters.all {
            let lines = wording.lines(of: bundle)
            for duty in bundle.items.map(DutyView.init) {
                require(
                    [duty.reference, duty.key], in: lines,
                    "does not name a duty; show it with 'reference' and 'duty', at every duty", of: .duty)
                require(
                    [duty.due.day], in: lines,
                    "does not name a due date; show it with 'due', or 'held-until' of what ended too soon", of: .duty)
                require(
                    [duty.due.actBy], in: lines,
                    "does not name the day to act by; show it with 'act-by', which is there where it differs",
                    of: .duty)
            }
            for matter in bundle.alarms.map(MatterView.init) {
                require(
                    [matter.reference, matter.problem], in: lines,
                    "does not say what needs attention; show it with 'reference' and 'problem'", of: .matter)
            }
        }
        if let view = TrialLetters.testMail {
            require(
                [view.role], in: wording.lines(of: view), "does not say to whom it goes; show it with 'role'",
                of: .testMail)
        }
        for view in TrialLetters.weekly {
            require(
                view.duties, in: wording.lines(of: view),
                "does not say what is overdue; show 'reference' and 'duty' of 'overdue'", of: .weekly)
            require(
                [PlainText(TrialLetters.head)], in: wording.lines(of: view),
                "does not show the head of the audit chain; show it with 'head'", of: .weekly)
        }
        refusal = TemplateRefusal(joining: problems)
    }

    /// Whose fault it is that a part says too little: the part's, or where that is the one built in, the letter's that leaves it out.
    private static func author(of template: LetterTemplate, in wording: LetterWording) -> TemplateText {
        func own(_ template: LetterTemplate) -> TemplateText? {
            wording.texts.first { $0.name == template.rawValue && $0 != template.builtIn }
        }
        return own(template) ?? own(.letter) ?? template.builtIn
    }

    /// Without the line breaks, which may stand anywhere between words.
    private static func joined(_ lines: [String]) -> String {
        lines.joined(separator: " ").split(separator: " ").joined(separator: " ").lowercased()
    }
}

extension DutyView.Due {
    fileprivate var day: PlainText? {
        switch self {
        case .on(let day, _), .heldUntil(let day): day
        case .promptly, .undated, .uncomputable: nil
        }
    }

    fileprivate var actBy: PlainText? {
        if case .on(_, let day) = self { day } else { nil }
    }
}
