extension Interface {
    /// One rung of one instance, said or to be said.
    package struct Notice: Codable, Sendable, Equatable {
        /// What a notice is about.
        package enum Kind: String, Codable, Sendable, Equatable, CaseIterable {
            case reminder, due, overdue, escalated, recurring, moved, undelivered
        }

        /// The name by which the ledger knows the notice.
        package let id: String
        /// The instant of saying it (RFC 3339).
        package let at: String
        /// The reference of the case.
        package let reference: String
        /// The instance within its case.
        package let key: String
        /// `start`, `14 days before`, `on the day`, `7 days after`.
        package let rung: String
        /// What the notice is about.
        package let kind: Kind
        /// 0 for the owner, 1 to 3 along the escalation chain.
        package let level: Int
        /// Who hears it.
        package let roles: [String]
        /// The date the notice is about.
        package let due: String?

        private enum CodingKeys: String, CodingKey {
            case id, at
            case reference = "case"
            case key, rung, kind, level, roles, due
        }

        package init(
            id: String, at: String, reference: String, key: String, rung: String, kind: Kind, level: Int,
            roles: [String], due: String? = nil
        ) {
            self.id = id
            self.at = at
            self.reference = reference
            self.key = key
            self.rung = rung
            self.kind = kind
            self.level = level
            self.roles = roles
            self.due = due
        }
    }
}
