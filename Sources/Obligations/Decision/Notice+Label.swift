extension Notice {
    /// The notice's name for the outside.
    package var label: String { identity.label(ordinal: subjectOrdinal) }
}

extension Notice.Identity {
    /// The identity as a name, such as `BSCP-2026-014:chair-decision:2026-02-20:on-the-day`; the subject is its ordinal.
    package func label(ordinal: Int?) -> String {
        let day = due.map { ":\($0)" } ?? ""
        let step = String(decoding: rung.utf8.map { $0 == Self.space ? Self.hyphen : $0 }, as: UTF8.self)
        let again = episode > 0 ? ":\(episode)" : ""
        return reference.text + ":" + key.concealed(ordinal) + day + ":" + step + again
    }

    private static let space = UInt8(ascii: " ")
    private static let hyphen = UInt8(ascii: "-")
}
