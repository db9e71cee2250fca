package import Obligations

/// What the weekly letter says besides the duties: of files, letters and the program itself.
package struct WeeklyNews: Sendable, Equatable {
    /// The files that are refused now.
    package var refused: [Alarm]
    /// Letters that could not be delivered since the last weekly letter.
    package var undelivered: Int
    /// What the program cannot do at present, one line each.
    package var faults: [String]
    /// The head of the audit chain.
    package var head: String

    package init(refused: [Alarm], undelivered: Int, faults: [String], head: String) {
        self.refused = refused
        self.undelivered = undelivered
        self.faults = faults
        self.head = head
    }

    var isWell: Bool { refused.isEmpty && undelivered == 0 && faults.isEmpty }
}
