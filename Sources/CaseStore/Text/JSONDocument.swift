/// A JSON text as elements with their places.
enum JSONDocument {
    /// Nil where something was complained of.
    static func read(_ bytes: [UInt8], complaints: Complaints) -> Element? {
        guard let text = PlainText(bytes, as: .json, complaints: complaints) else { return nil }
        var reader = JSONReader(text.string)
        do {
            return try reader.document()
        } catch {
            complaints.add(error.problem, at: error.position)
            return nil
        }
    }
}
