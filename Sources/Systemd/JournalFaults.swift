/// How often saying something did not go as it should; every count only grows.
package struct JournalFaults: Equatable, Sendable {
    /// Entries given up because they came faster than they went out.
    package var dropped = 0
    /// Entries that found no journal socket and went to standard error.
    package var absent = 0
    /// Entries that the journal socket refused and that went to standard error.
    package var refused = 0
    /// Entries that could not be written as a line.
    package var lost = 0

    package init() {}
}
