/// The names of everything an entry may carry beside its message: nothing else can reach the journal.
///
/// Entries list their fields in the order in which the names stand here.
package enum JournalField: String, CaseIterable, Sendable {
    case caseReference = "CASEWATCH_CASE"
    case obligation = "CASEWATCH_OBLIGATION"
    /// The ordinal of the subject in its case, never its name.
    case subject = "CASEWATCH_SUBJECT"
    case rung = "CASEWATCH_RUNG"
    case level = "CASEWATCH_LEVEL"
    case kind = "CASEWATCH_KIND"
    case due = "CASEWATCH_DUE"
    case oldDue = "CASEWATCH_OLD_DUE"
    case cause = "CASEWATCH_CAUSE"
    case daysLeft = "CASEWATCH_DAYS_LEFT"
    case role = "CASEWATCH_ROLE"
    case procedure = "CASEWATCH_PROCEDURE"
    case notice = "CASEWATCH_NOTICE"
    case file = "CASEWATCH_FILE"
    case line = "CASEWATCH_LINE"
    case column = "CASEWATCH_COLUMN"
    case problem = "CASEWATCH_PROBLEM"
    case count = "CASEWATCH_COUNT"
    case uid = "CASEWATCH_UID"
    case unit = "CASEWATCH_UNIT"
}
