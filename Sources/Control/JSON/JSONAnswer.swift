/// Any answer as JSON in the form of the control interface: every field is there, null where it is absent.
package enum JSONAnswer {
    /// - Parameter isPretty: over several lines for a person, instead of on one.
    package static func text(of answer: some Encodable, isPretty: Bool) throws -> String {
        let pieces = try JSONEncoding.pieces(of: answer, layout: isPretty ? .pretty : .compact)
        return String(decoding: pieces.joined(), as: UTF8.self)
    }
}
