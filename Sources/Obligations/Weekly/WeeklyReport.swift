package import CivilCalendar

/// What the weekly letter says of all cases together: how many duties are owed, what is late, and what comes next.
package struct WeeklyReport: Sendable, Equatable {
    /// The day that names the letter: one letter for each, for ever.
    package var week: CivilDate
    /// Of how many weeks before no letter was written.
    package var missed: Int
    package var cases: Int
    /// Cases whose file is gone, and whose record stays in force.
    package var gone: [CaseReference]
    /// Duties that somebody still has to do.
    package var owed: Int
    /// Those of them whose due date cannot be computed.
    package var undated: Int
    /// Statutory duties whose due date has passed, the longest overdue first; the first of many.
    package var overdue: [Line]
    package var overdueCount: Int
    /// Duties that come due, the soonest first; the first of many.
    package var coming: [Line]
    /// Those of them that come due within seven days.
    package var comingSoon: Int
    /// The last day for which bank holidays are published, where that is less than a year ahead.
    package var holidaysUntil: CivilDate?

    /// One duty in a list.
    package struct Line: Sendable, Equatable {
        package var reference: CaseReference
        /// With the subject as its ordinal.
        package var key: String
        package var title: String
        package var due: CivilDate
        package var actBy: CivilDate?

        package init(reference: CaseReference, key: String, title: String, due: CivilDate, actBy: CivilDate? = nil) {
            self.reference = reference
            self.key = key
            self.title = title
            self.due = due
            self.actBy = actBy
        }
    }

    /// The letter of a week in which there is nothing to say.
    package init(week: CivilDate, missed: Int = 0) {
        self.week = week
        self.missed = missed
        cases = 0
        gone = []
        owed = 0
        undated = 0
        overdue = []
        overdueCount = 0
        coming = []
        comingSoon = 0
    }

    /// Whether nothing of it wants anybody's attention beyond the ordinary.
    package var isWell: Bool { gone.isEmpty && undated == 0 && overdueCount == 0 && holidaysUntil == nil }

    /// More lines than these are counted and not listed.
    static let mostLines = 10
}
