package import CivilCalendar
package import Obligations

/// What the ledger holds when a daemon starts.
package struct LedgerContents: Sendable {
    /// In the order of their references; forgotten ones left out.
    package var records: [CaseRecord]
    package var memories: [CaseReference: CaseMemory]
    package var documents: [StoredDocument]
    /// Already said, the oldest first.
    package var alarms: [Alarm]
    /// When the case store was last read to its end; nil where it never was.
    package var lastScan: LedgerTime?
    /// The day that names the last weekly letter.
    package var lastWeekly: CivilDate?
    /// When the audit chain began; nil where it has not.
    package var begun: CivilMoment?

    package init(
        records: [CaseRecord] = [], memories: [CaseReference: CaseMemory] = [:], documents: [StoredDocument] = [],
        alarms: [Alarm] = [], lastScan: LedgerTime? = nil, lastWeekly: CivilDate? = nil, begun: CivilMoment? = nil
    ) {
        self.records = records
        self.memories = memories
        self.documents = documents
        self.alarms = alarms
        self.lastScan = lastScan
        self.lastWeekly = lastWeekly
        self.begun = begun
    }
}
