extension Interface {
    /// A promise to hold rungs before the due date, with who made it and why.
    package struct Silence: Codable, Sendable, Equatable {
        /// The name by which it can be removed.
        package let id: String
        /// The reference of the case.
        package let reference: String
        /// The instance; all of the case where absent.
        package let key: String?
        /// The last date on which it holds.
        package let until: String
        /// Who asked for it.
        package let by: String
        /// The reason given.
        package let why: String

        private enum CodingKeys: String, CodingKey {
            case id
            case reference = "case"
            case key, until, by, why
        }

        package init(id: String, reference: String, key: String? = nil, until: String, by: String, why: String) {
            self.id = id
            self.reference = reference
            self.key = key
            self.until = until
            self.by = by
            self.why = why
        }
    }
}
