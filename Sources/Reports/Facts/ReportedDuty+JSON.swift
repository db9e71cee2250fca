import CivilCalendar
import Obligations

extension ReportedDuty: Encodable {
    private enum Field: String, CodingKey {
        case reference = "case"
        case key, obligation, title, owner, basis, state, begun, due
        case actBy = "act_by"
        case provisional, closed
        case daysLeft = "days_left"
        case missing
    }

    /// In the words of the control interface, but for the day on which it begins; the subject is its number and the owner its title.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(reference, forKey: .reference)
        try fields.encode(key, forKey: .key)
        try fields.encode(obligation, forKey: .obligation)
        try fields.encode(title, forKey: .title)
        try fields.encode(owner, forKey: .owner)
        try fields.encode(standing.basis.rawValue, forKey: .basis)
        try fields.encode(state.rawValue, forKey: .state)
        try fields.encode(begun?.description, forKey: .begun)
        try fields.encode(due?.description, forKey: .due)
        try fields.encode(actBy?.description, forKey: .actBy)
        try fields.encode(isProvisional, forKey: .provisional)
        try fields.encode(closed?.description, forKey: .closed)
        try fields.encode(standing.daysLeft, forKey: .daysLeft)
        try fields.encode(missing, forKey: .missing)
    }
}
