import Obligations
import Templates

/// A matter that needs attention, as a letter shows it.
struct MatterView: TemplateView, Equatable {
    let reference: PlainText?
    let kind: Alarm.Kind
    let place: Place?
    let problem: PlainText

    /// The file, the line and the column, never what stands there.
    struct Place: TemplateView, Equatable {
        /// Without its directories, which are nobody's business.
        let file: PlainText
        let line: Int
        let column: Int

        static let values: [TemplateValue<Place>] = [
            .plain("file", \.file), .text("line") { String($0.line) }, .text("column") { String($0.column) },
        ]
    }

    static let values: [TemplateValue<MatterView>] =
        [
            .plain("reference", \.reference), .plain("problem", \.problem), .part("place", \.place),
            .flag("refused") { $0.kind == .refusedFile },
            .flag("refused-case") { $0.kind == .refusedFile && $0.reference != nil },
            .flag("refused-file") { $0.kind == .refusedFile && $0.reference == nil },
        ] + Alarm.Kind.allCases.filter { $0 != .refusedFile }.map { kind in .flag(kind.rawValue) { $0.kind == kind } }

    init(_ alarm: Alarm) {
        reference = alarm.reference.map { PlainText($0.text) }
        kind = alarm.kind
        place = alarm.place.map { place in
            let name = place.file.split(separator: "/").last.map(String.init) ?? place.file
            return Place(file: PlainText(name), line: place.line, column: place.column)
        }
        problem = PlainText(alarm.problem)
    }
}
