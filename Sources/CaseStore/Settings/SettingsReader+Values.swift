internal import CivilCalendar
internal import Obligations

/// What a single setting may be.
extension SettingsReader {
    func timeZone(_ field: Field) -> String? {
        guard let text = field.text() else { return nil }
        guard isKnownTimeZone(text) else {
            return field.refuse("is no time zone that this system knows; write one as in Europe/London")
        }
        return text
    }

    func timeOfDay(_ field: Field) -> TimeOfDay? {
        guard let text = field.text() else { return nil }
        return TimeOfDay(text) ?? field.refuse("must be a time of day in quotes, as in \"09:00\"")
    }

    func weekday(_ field: Field) -> Weekday? {
        guard let text = field.text() else { return nil }
        return Weekday.allCases.first { $0.name.lowercased() == text }
            ?? field.refuse("must be a day of the week in small letters, as in monday")
    }

    func address(_ field: Field) -> MailAddress? {
        guard let text = field.text() else { return nil }
        return MailAddress(text) ?? field.refuse("must be a mail address, as in casewatch@partnership.example")
    }

    /// In small letters, as addresses are compared.
    func domain(_ field: Field) -> String? {
        guard let text = field.text() else { return nil }
        guard !text.contains("@"), let address = MailAddress("name@\(text)") else {
            return field.refuse("must be the domain of mail addresses, as in partnership.example")
        }
        return address.domain
    }

    func host(_ field: Field) -> String? {
        let problem = "must be the name or the address of a mail server, as in mail.partnership.example"
        return token(field, punctuation: ".:-_[]", problem: problem)
    }

    /// A name that is safe as the name of a file, or an absolute path.
    func credential(_ field: Field) -> String? {
        if field.element.text?.hasPrefix("/") == true { return field.sentence(atMost: Self.longestPath) }
        let problem =
            "must be the name of a systemd credential of letters, digits, '.', '-' and '_', or the absolute path of a file"
        return token(field, punctuation: ".-_", problem: problem)
    }

    /// A path, made absolute.
    func path(_ field: Field) -> String? {
        field.sentence(atMost: Self.longestPath).map(absolute)
    }

    /// In seconds; a day is longer than any server takes, and a second shorter than many need.
    func seconds(_ field: Field) -> Int? {
        field.number(1...86_400)
    }

    func group(_ field: Field) -> String? {
        let problem = "must be the name of a Unix group"
        return token(field, punctuation: ".-_$@", problem: problem)
    }

    /// Nil inside for the empty text: no name is given to the server.
    func user(_ field: Field) -> String?? {
        guard let text = field.text() else { return nil }
        if text.isEmpty { return .some(nil) }
        return field.sentence(atMost: 200).map(Optional.some)
    }

    /// Letters, digits and the given punctuation, of which neither a dot nor a hyphen comes first.
    private func token(_ field: Field, punctuation: String, problem: String) -> String? {
        guard let text = field.text() else { return nil }
        let isToken = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || punctuation.utf8.contains(byte)
        }
        guard isToken, (1...255).contains(text.utf8.count), !text.hasPrefix("."), !text.hasPrefix("-") else {
            return field.refuse(problem)
        }
        return text
    }
}
