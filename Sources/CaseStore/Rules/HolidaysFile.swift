package import CivilCalendar

/// The file of bank holidays as GOV.UK publishes it, or one division of it; each division is read when it is needed.
package struct HolidaysFile: Sendable {
    private let root: Element
    private let label: FileLabel

    /// Reads the file as JSON; throws where it is none.
    package init(_ bytes: [UInt8], at path: String) throws(Refusals) {
        let complaints = Complaints()
        label = FileLabel(.holidays, at: path)
        root = try complaints.outcome(JSONDocument.read(bytes, complaints: complaints), of: label)
    }

    /// The bank holidays of one division; whatever else the file says is passed over.
    package func holidays(of division: Division) throws(Refusals) -> BankHolidays {
        let complaints = Complaints()
        let file = Field(root: root, name: "the file of bank holidays", complaints: complaints)
        let dates = Self.part(of: file, for: division).flatMap { Self.dates($0) }
        return BankHolidays(division: division, published: try complaints.outcome(dates, of: label))
    }

    /// What the file says of the division, which is the whole file where it is about that division alone.
    private static func part(of file: Field, for division: Division) -> Field? {
        guard let entries = file.entries(of: file.name) else { return nil }
        if let part = entries.first(where: { $0.key.text == division.rawValue }) { return part.field }
        let named = entries.first { $0.key.text == "division" }?.field.element.content
        if case .text(division.rawValue) = named { return file }
        return file.refuse(
            "lacks the division '\(division.rawValue)' that a procedure counts by; download it again from "
                + "https://www.gov.uk/bank-holidays.json")
    }

    private static func dates(_ part: Field) -> [CivilDate]? {
        guard let entries = part.entries(of: "a division") else { return nil }
        guard let events = entries.first(where: { $0.key.text == "events" })?.field else {
            return part.refuse("has no 'events'; download the file again")
        }
        guard let list = events.list() else { return nil }
        guard !list.isEmpty else { return events.refuse("has no bank holidays in it; download the file again") }
        return list.compactMap { event in
            guard let entries = event.entries(of: "a bank holiday") else { return nil }
            guard let date = entries.first(where: { $0.key.text == "date" })?.field else {
                return event.refuse("has no 'date'; download the file again")
            }
            return Field(name: "'date'", element: date.element, complaints: date.complaints).date()
        }
    }
}
