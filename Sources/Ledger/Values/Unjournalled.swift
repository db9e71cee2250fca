package import Obligations

/// What was decided before a crash and may not have reached the journal.
package struct Unjournalled: Sendable, Equatable {
    /// Rungs that were passed over left out.
    package var notices: [StoredNotice]
    package var alarms: [Alarm]

    package var isEmpty: Bool { notices.isEmpty && alarms.isEmpty }

    package init(notices: [StoredNotice] = [], alarms: [Alarm] = []) {
        self.notices = notices
        self.alarms = alarms
    }
}
