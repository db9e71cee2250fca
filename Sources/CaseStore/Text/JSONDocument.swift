/// A JSON text as elements with their places.
enum JSONDocument {
    /// Nil where something was complained of.
    ///
    /// - Parameter remedy: what to do where the text is no JSON, or not all of it.
    static func read(_ bytes: [UInt8], orElse remedy: String, complaints: Complaints) -> Element? {
        guard let text = PlainText(bytes, as: .json, complaints: complaints) else { return nil }
        var reader = JSONReader(text.string)
        do {
            return try reader.document()
        } catch {
            complaints.add(error.problem + (error.isOfTheWhole ? "; \(remedy)" : ""), at: error.position)
            return nil
        }
    }
}
