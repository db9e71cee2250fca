/// The reading of a period of months that ends in a month too short for the corresponding date.
package enum MonthEnd: String, Sendable, CaseIterable {
    /// The last day of that month: one month from 31 January ends on 28 or 29 February.
    case clamp
    /// No answer: a person has to say what is meant.
    case refuse
}
