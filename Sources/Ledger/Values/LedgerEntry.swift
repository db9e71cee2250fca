package import Obligations

/// A verdict with the letters that say it, written in one transaction.
package struct LedgerEntry: Sendable {
    package var time: LedgerTime
    package var notices: [Notice]
    package var superseded: [Verdict.Superseded]
    /// Due dates with the moves that led to them.
    package var dues: [Verdict.DueRecord]
    package var alarms: [Alarm]
    /// Cases whose files are gone; their last good records stay in force.
    package var vanished: [CaseReference]
    package var letters: [IntendedLetter]
    package var subjects: [Verdict.SubjectRecord]
    /// What an operator did to bring it about.
    package var changes: [OperatorChange]
    /// Whether a rung overtakes the letters that still wait with earlier ones: only where somebody carries letters.
    package var overtakes: Bool
    package var weekly: WeeklyReport?

    package init(_ verdict: Verdict, letters: [IntendedLetter], overtakes: Bool, at time: LedgerTime) {
        self.init(
            time: time, notices: verdict.notices, superseded: verdict.superseded, dues: verdict.dues,
            alarms: verdict.alarms, vanished: verdict.vanished, letters: letters, subjects: verdict.subjects,
            overtakes: overtakes, weekly: verdict.weekly)
    }

    /// A letter that says nothing of duties and that an operator asked for.
    package init(_ letter: IntendedLetter, by change: OperatorChange) {
        self.init(time: change.time, letters: [letter], changes: [change])
    }

    init(
        time: LedgerTime, notices: [Notice] = [], superseded: [Verdict.Superseded] = [],
        dues: [Verdict.DueRecord] = [], alarms: [Alarm] = [], vanished: [CaseReference] = [],
        letters: [IntendedLetter] = [],
        subjects: [Verdict.SubjectRecord] = [], changes: [OperatorChange] = [], overtakes: Bool = false,
        weekly: WeeklyReport? = nil
    ) {
        self.time = time
        self.notices = notices
        self.superseded = superseded
        self.dues = dues
        self.alarms = alarms
        self.vanished = vanished
        self.letters = letters
        self.subjects = subjects
        self.changes = changes
        self.overtakes = overtakes
        self.weekly = weekly
    }
}
