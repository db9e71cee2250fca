extension Interface {
    /// One mail to one recipient, as far as the interface shows it: by role, never by address.
    package struct Letter: Codable, Sendable, Equatable {
        /// The folder a letter is in, or `intended` before it is in any.
        package enum State: String, Codable, Sendable, Equatable, CaseIterable {
            case intended, queued, sending, sent, failed, corrupt
        }

        /// The name by which the spool knows it.
        package let id: String
        /// The role it is for.
        package let toRole: String
        /// The instant it was decided (RFC 3339).
        package let created: String
        /// The folder it is in.
        package let state: State
        /// How often the courier has tried.
        package let attempts: Int
        /// What the last attempt ran into.
        package let problem: String?

        private enum CodingKeys: String, CodingKey {
            case id
            case toRole = "to_role"
            case created, state, attempts, problem
        }

        package init(id: String, toRole: String, created: String, state: State, attempts: Int, problem: String? = nil) {
            self.id = id
            self.toRole = toRole
            self.created = created
            self.state = state
            self.attempts = attempts
            self.problem = problem
        }
    }
}
