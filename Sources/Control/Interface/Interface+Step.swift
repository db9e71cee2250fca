extension Interface {
    /// One step on the way to a date.
    package struct Step: Codable, Sendable, Equatable {
        /// What was done, in words.
        package let text: String
        /// Where the text or the record says so.
        package let source: String?

        package init(text: String, source: String? = nil) {
            self.text = text
            self.source = source
        }
    }
}
