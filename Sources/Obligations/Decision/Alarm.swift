/// Something the business manager must hear that is not about a duty's date: a refused file, a vanished case, an emptied store.
package struct Alarm: Sendable, Hashable {
    package var kind: Kind
    /// The case concerned, where one is.
    package var reference: CaseReference?
    /// What distinguishes one occurrence from the next, such as the digest of the refused file.
    package var occasion: String
    /// Where in which file, and which rule; never the refused value.
    package var place: Place?
    package var problem: String

    package enum Kind: String, Sendable, CaseIterable {
        /// A file was refused; the last good version stays in force.
        case refusedFile = "refused-file"
        /// A case file is gone; its last good record stays in force.
        case caseGone = "case-gone"
        /// Most of the store vanished at once; everything stays in force.
        case storeGone = "store-gone"
        /// A due date cannot be computed.
        case noDueDate = "no-due-date"
        /// A role has no address, and the business manager hears for it.
        case unrouted
        /// A later event of a chain is dated before an earlier one.
        case outOfOrder = "out-of-order"
        /// The case began outside the procedure's period.
        case outOfForce = "out-of-force"
        /// The procedure of a case is not loaded.
        case noProcedure = "no-procedure"
    }

    /// A position in a file that people write.
    package struct Place: Sendable, Hashable {
        package var file: String
        package var line: Int
        package var column: Int

        package init(file: String, line: Int, column: Int) {
            self.file = file
            self.line = line
            self.column = column
        }
    }

    package init(kind: Kind, reference: CaseReference? = nil, occasion: String, place: Place? = nil, problem: String) {
        self.kind = kind
        self.reference = reference
        self.occasion = occasion
        self.place = place
        self.problem = problem
    }

    /// Whether the alarm goes out as a letter as well as to the journal.
    package var isMailed: Bool {
        switch kind {
        case .refusedFile, .caseGone, .storeGone, .noDueDate, .noProcedure: true
        case .unrouted, .outOfOrder, .outOfForce: false
        }
    }
}
