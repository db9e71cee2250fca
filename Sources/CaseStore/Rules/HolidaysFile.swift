package import CivilCalendar

/// The file of bank holidays as GOV.UK publishes it, or one division of it; each division is read when it is needed.
package struct HolidaysFile: Sendable {
    /// Where it is published.
    static let source = "https://www.gov.uk/bank-holidays.json"
    private static let remedy = "download it again from \(source)"

    private let root: Element
    private let label: FileLabel

    /// What stands in the file; one that is empty is a download that failed.
    static func bytes(at path: String) throws(FileProblem) -> [UInt8] {
        do throws(FileProblem) {
            return try SafeFile.read(path).bytes
        } catch {
            guard error == .empty else { throw error }
            return []
        }
    }

    /// Reads the file as JSON; throws where it is none.
    package init(_ bytes: [UInt8], at path: String) throws(Refusals) {
        let complaints = Complaints()
        label = FileLabel(.holidays, at: path)
        root = try complaints.outcome(JSONDocument.read(bytes, orElse: Self.remedy, complaints: complaints), of: label)
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
        if let part = entries.first(where: { $0.key.text == division.rawValue }) {
            return part.field.called("the division '\(division.rawValue)'")
        }
        let named = entries.first { $0.key.text == "division" }?.field.element.content
        if case .text(division.rawValue) = named { return file }
        return file.refuse("lacks the division '\(division.rawValue)' that a procedure counts by; \(remedy)")
    }

    private static func dates(_ part: Field) -> [CivilDate]? {
        guard let entries = part.entries(of: part.name) else { return nil }
        guard let events = entries.first(where: { $0.key.text == "events" })?.field else {
            return part.refuse("has no 'events'; \(remedy)")
        }
        guard let list = events.called("'events'").list() else { return nil }
        guard !list.isEmpty else { return part.refuse("has no bank holidays in it; \(remedy)") }
        return list.compactMap { event in
            let event = event.called("a bank holiday")
            guard let entries = event.entries(of: event.name) else { return nil }
            guard let date = entries.first(where: { $0.key.text == "date" })?.field else {
                return event.refuse("has no 'date'; \(remedy)")
            }
            return date.called("'date'").date()
        }
    }
}

extension Field {
    /// The same value under another name.
    fileprivate func called(_ name: String) -> Field {
        Field(name: name, element: element, complaints: complaints)
    }
}
