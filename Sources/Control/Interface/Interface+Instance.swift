extension Interface {
    /// One duty of one case, as it stands on the day asked about.
    package struct Instance: Codable, Sendable, Equatable {
        /// Whether the text states a limit, or a prompt stands in for one, as it does wherever no date is stated.
        package enum Basis: String, Codable, Sendable, Equatable, CaseIterable {
            case statutory, advisory
        }

        /// Where an instance stands.
        package enum State: String, Codable, Sendable, Equatable, CaseIterable {
            case waiting
            case open
            case overdue
            case incomplete
            case met
            case metLate = "met_late"
            case breached
            case suspended
            case cancelled
        }

        /// The reference of the case.
        package let reference: String
        /// The instance within its case: `chair-decision`, `imr-completion[police]#2`.
        package let key: String
        /// The duty in the procedure.
        package let obligation: String
        /// Whom or what the instance is about, where the duty has subjects.
        package let subject: String?
        /// Counted from 1.
        package let occurrence: Int
        /// The duty in the words of the procedure.
        package let title: String
        /// The role that has the duty.
        package let owner: String
        /// Whether the text states a limit.
        package let basis: Basis
        /// Where the instance stands.
        package let state: State
        /// The date of the event that started it.
        package let trigger: String?
        /// The last date on which the duty is done in time.
        package let due: String?
        /// The last working day on or before `due`.
        package let actBy: String?
        /// Whether the dates lie beyond the published bank holidays.
        package let provisional: Bool
        /// Days from the day asked about to `due`; negative when late.
        package let daysLeft: Int?
        /// The date of the event that met it.
        package let closed: String?
        /// Checklist items that are not recorded.
        package let missing: [String]

        private enum CodingKeys: String, CodingKey {
            case reference = "case"
            case key, obligation, subject, occurrence, title, owner, basis, state, trigger, due
            case actBy = "act_by"
            case provisional
            case daysLeft = "days_left"
            case closed, missing
        }

        package init(
            reference: String, key: String, obligation: String, subject: String? = nil, occurrence: Int,
            title: String, owner: String, basis: Basis, state: State, trigger: String? = nil, due: String? = nil,
            actBy: String? = nil, provisional: Bool, daysLeft: Int? = nil, closed: String? = nil, missing: [String]
        ) {
            self.reference = reference
            self.key = key
            self.obligation = obligation
            self.subject = subject
            self.occurrence = occurrence
            self.title = title
            self.owner = owner
            self.basis = basis
            self.state = state
            self.trigger = trigger
            self.due = due
            self.actBy = actBy
            self.provisional = provisional
            self.daysLeft = daysLeft
            self.closed = closed
            self.missing = missing
        }
    }
}
