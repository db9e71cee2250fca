internal import Obligations

/// Writes events into the text of a case file and leaves everything that stands there as it is.
enum CaseEditor {
    /// The text with one event more at the end of its list.
    ///
    /// - Parameters:
    ///   - bytes: A text that `CaseFile` accepts.
    ///   - before: What it says.
    ///   - read: How the result is read back; what is read must be the case with that event and nothing else.
    /// - Throws: the place that is written in a form which is not known; the text is then to be edited by hand.
    static func text(
        _ bytes: [UInt8], of before: Case, adding event: CaseEvent, read: ([UInt8]) throws(Refusals) -> Case
    ) throws(EventsFinder.UnknownForm) -> Edited {
        let text = TextLines(String(decoding: bytes, as: UTF8.self))
        guard let root = YAMLDocument.read(bytes, complaints: Complaints()) else {
            throw EventsFinder.UnknownForm(position: .start)
        }
        let style = EventStyle(ofLast: root.value(of: "events")?.items ?? [], in: text)
        let edited =
            switch try EventsFinder(root: root, text: text).place() {
            case .dashed(let list): list.adding(event, in: style, to: text)
            case .bracketed(let list): list.adding(event, in: style, to: text)
            }

        let result = Array(edited.joined.utf8)
        guard let after = try? read(result), after.isSame(as: before, and: event) else {
            throw EventsFinder.UnknownForm(position: root.value(of: "events")?.position ?? .start)
        }
        return Edited(bytes: result, case: after)
    }

    /// A text with an event more, and what it says.
    struct Edited {
        let bytes: [UInt8]
        let `case`: Case
    }
}

extension Case {
    /// Whether it is the other case with one event more, wherever the file records that.
    fileprivate func isSame(as other: Case, and event: CaseEvent) -> Bool {
        guard var last = events.last else { return false }
        last.line = event.line
        var rest = self
        rest.events.removeLast()
        return last == event && rest == other
    }
}
