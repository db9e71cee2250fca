internal import CivilCalendar
internal import Obligations

/// A value under its name, to be read as what it should be; what it is not is complained of at its place.
struct Field {
    /// The key, or what else the value is called in a sentence.
    let name: String
    let element: Element
    let complaints: Complaints

    var position: Position { element.position }
    var isBlank: Bool { element.isBlank }

    /// Complains of the value.
    func refuse<Refused>(_ problem: @autoclosure () -> String) -> Refused? {
        complaints.add("\(name) \(problem())", at: position)
        return nil
    }

    /// The text of a scalar; nothing is made of `no`, `0123` or a date.
    func text() -> String? {
        switch element.content {
        case .text(let text): text
        case .blank: refuse("has no value; write one or remove the key")
        case .list: refuse("must be a single value, not a list")
        case .mapping: refuse("must be a single value, not a mapping")
        }
    }

    /// A text for people to read, on one line.
    func sentence(atMost limit: Int = 300) -> String? {
        guard let text = text() else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else { return refuse("has no value; write one") }
        guard text.unicodeScalars.count <= limit else {
            return refuse("is longer than \(limit) characters; shorten it")
        }
        // Escapes in double quotes and values over several lines bring in what the file itself does not show.
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            ForbiddenCharacter(scalar) == nil && !"\t\n\r".unicodeScalars.contains(scalar)
        }
        guard isPlain else { return refuse("must be one line without control characters") }
        return text
    }

    /// A name: small letters, digits and hyphens.
    func word() -> String? {
        guard let text = text() else { return nil }
        guard Word.isWord(text) else { return refuse("must be one word of \(Word.form)") }
        return text
    }

    /// One of a few words that have a meaning here.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type = Choice.self) -> Choice? {
        guard let text = text() else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        return refuse("must be \(words.listed(with: "or"))\(Suggestion.question(for: text, among: words))")
    }

    func flag() -> Bool? {
        guard let text = text() else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default: return refuse("must be true or false")
        }
    }

    func number(_ range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        let isPlain = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard isPlain, let number = Int(text), range.contains(number) else {
            return refuse("must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A day of the years in which reviews can have been held.
    func date() -> CivilDate? {
        guard let text = text() else { return nil }
        guard let date = CivilDate(text) else {
            var form = FixedForm(text)
            let isForm =
                form.number(digits: 4) != nil && form.skip("-") && form.number(digits: 2) != nil && form.skip("-")
                && form.number(digits: 2) != nil && form.isAtEnd
            return refuse(isForm ? "is a day that the calendar does not have" : "must be a day, written as YYYY-MM-DD")
        }
        guard (1900...2199).contains(date.year) else { return refuse("must lie in the years 1900 to 2199") }
        return date
    }
}

extension Sequence<String> {
    /// `a, b or c`.
    func listed(with conjunction: String) -> String {
        let words = Array(self)
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }
}

extension Field {
    /// The value of a whole file, whose own complaints are about the whole file.
    init(root: Element, name: String, complaints: Complaints) {
        self.init(name: name, element: Element(position: .start, content: root.content), complaints: complaints)
    }
}
