/// The wording of a letter laid out as plain text.
struct LetterText {
    let lines: [String]

    init(_ view: LetterView) {
        var lines = WrappedText(view.summary).lines
        for section in view.sections {
            lines += ["", section.heading.text.uppercased()]
            lines += section.duties.flatMap { [""] + Self.lines(of: $0) }
        }
        if !view.matters.isEmpty {
            lines += ["", "WHAT NEEDS ATTENTION"]
            lines += view.matters.flatMap { [""] + Self.lines(of: $0) }
        }
        lines += [""] + WrappedText(Self.closing).lines
        self.lines = lines
    }

    private static let closing: PlainText =
        "Casewatch writes this from the dates in the case files. What is recorded there as done is not asked for again."

    private static func lines(of duty: DutyView) -> [String] {
        let facts = [
            duty.title, duty.move, duty.due, duty.days, duty.basis, duty.missing, duty.earliest, duty.provisional,
            duty.missed, duty.undelivered, duty.note,
        ]
        return WrappedText("\(duty.reference) \(duty.key)", hanging: "    ").lines
            + (facts.compactMap { $0 } + duty.hearings).flatMap(indented)
            // A command is never broken, since it is there to be copied.
            + ["  " + duty.command.text]
    }

    private static func lines(of matter: MatterView) -> [String] {
        let heading: PlainText = "\(matter.reference?.text ?? "All cases"): \(matter.headline)"
        return WrappedText(heading, hanging: "    ").lines
            + [matter.place, matter.problem, matter.advice].compactMap { $0 }.flatMap(indented)
    }

    private static func indented(_ text: PlainText) -> [String] {
        WrappedText(text, indent: "  ", hanging: "    ").lines
    }
}
