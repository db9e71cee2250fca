import Obligations

/// A matter that needs attention, as a letter shows it.
struct MatterView: Equatable {
    let reference: PlainText?
    let headline: PlainText
    /// The file, the line and the column, never what stands there.
    let place: PlainText?
    let problem: PlainText
    let advice: PlainText?

    init(_ alarm: Alarm) {
        reference = alarm.reference.map { PlainText($0.text) }
        headline = PlainText(alarm.headline.text)
        place = alarm.place.map { "\($0.fileName), line \($0.line), column \($0.column)" }
        problem = PlainText(alarm.problem)
        advice =
            alarm.kind == .refusedFile
            ? "The file is read again as soon as it is corrected." : nil
    }
}

extension Alarm.Place {
    /// The file without its directories, which are nobody's business.
    fileprivate var fileName: String {
        file.split(separator: "/").last.map(String.init) ?? file
    }
}
