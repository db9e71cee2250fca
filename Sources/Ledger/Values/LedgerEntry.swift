package import Obligations

/// A verdict with the letters that say it, written in one transaction.
package struct LedgerEntry: Sendable {
    package var time: LedgerTime
    package var notices: [Notice]
    package var superseded: [Verdict.Superseded]
    /// Due dates with the moves that led to them.
    package var dues: [Verdict.DueRecord]
    package var alarms: [Alarm]
    package var letters: [IntendedLetter]
    package var subjects: [Verdict.SubjectRecord]

    package init(_ verdict: Verdict, letters: [IntendedLetter], at time: LedgerTime) {
        self.init(
            time: time, notices: verdict.notices, superseded: verdict.superseded, dues: verdict.dues,
            alarms: verdict.alarms, letters: letters, subjects: verdict.subjects)
    }

    init(
        time: LedgerTime, notices: [Notice] = [], superseded: [Verdict.Superseded] = [],
        dues: [Verdict.DueRecord] = [], alarms: [Alarm] = [], letters: [IntendedLetter] = [],
        subjects: [Verdict.SubjectRecord] = []
    ) {
        self.time = time
        self.notices = notices
        self.superseded = superseded
        self.dues = dues
        self.alarms = alarms
        self.letters = letters
        self.subjects = subjects
    }
}

/// What of an entry the ledger did not hold before.
package struct Novelty: Sendable, Equatable {
    package var notices: [Notice.Identity]
    package var alarms: [Alarm]
    /// Names of letters.
    package var letters: [String]

    package init(notices: [Notice.Identity] = [], alarms: [Alarm] = [], letters: [String] = []) {
        self.notices = notices
        self.alarms = alarms
        self.letters = letters
    }
}
