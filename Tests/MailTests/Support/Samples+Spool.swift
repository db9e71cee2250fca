import Obligations

@testable import Mail

extension Sample {
    /// A letter to some recipient, told apart by its number.
    static func letter(_ number: Int = 1) -> SpoolLetter {
        let notice = Sample.notice("duty", to: [Sample.recipient("role", "role\(number)@partnership.example")])
        return writer.letters(notices: [notice], date: date)[0].spoolLetter
    }

    static func letters(_ count: Int) -> [SpoolLetter] { (1...count).map { letter($0) } }
}

extension Letter {
    /// The letter as the spool takes it.
    var spoolLetter: SpoolLetter { SpoolLetter(name: name, bytes: bytes) }
}
