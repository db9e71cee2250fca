extension Interface {
    /// What became of one rung of an instance, and why.
    package struct RungDecision: Codable, Sendable, Equatable {
        /// How far a letter has come.
        package enum Delivery: String, Codable, Sendable, Equatable, CaseIterable {
            case pending, spooled, delivered, failed
        }

        /// `start`, `14 days before`, `on the day`, `7 days after`.
        package let rung: String
        /// The instant at which the rung is reached (RFC 3339).
        package let at: String?
        /// 0 for the owner, 1 to 3 along the escalation chain.
        package let level: Int
        /// The instant at which it was said (RFC 3339).
        package let said: String?
        /// How far its letter has come.
        package let delivery: Delivery?
        /// Why it was not said: `not_yet`, `superseded`, `silenced` and others of the core.
        package let held: String?
        /// More about either, in words.
        package let detail: String?

        package init(
            rung: String, at: String? = nil, level: Int, said: String? = nil, delivery: Delivery? = nil,
            held: String? = nil, detail: String? = nil
        ) {
            self.rung = rung
            self.at = at
            self.level = level
            self.said = said
            self.delivery = delivery
            self.held = held
            self.detail = detail
        }
    }
}
