extension Interface {
    /// One case in the list of cases.
    package struct CaseSummary: Codable, Sendable, Equatable {
        /// The reference of the case.
        package let reference: String
        /// The procedure it follows.
        package let procedure: String
        /// Instances that are open.
        package let open: Int
        /// Instances that are overdue.
        package let overdue: Int
        /// The earliest due date that is still ahead.
        package let nextDue: String?
        /// Whether nothing is owed any more.
        package let concluded: Bool

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case procedure, open, overdue
            case nextDue = "next_due"
            case concluded
        }

        package init(
            reference: String, procedure: String, open: Int, overdue: Int, nextDue: String? = nil, concluded: Bool
        ) {
            self.reference = reference
            self.procedure = procedure
            self.open = open
            self.overdue = overdue
            self.nextDue = nextDue
            self.concluded = concluded
        }
    }
}
