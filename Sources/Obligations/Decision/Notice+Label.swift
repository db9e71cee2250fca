extension Notice {
    /// The notice's name for the outside, such as `BSCP-2026-014:chair-decision:2026-02-20:on-the-day`; subjects stay hidden.
    package var label: String {
        let due = identity.due.map { ":\($0)" } ?? ""
        let rung = identity.rung.split(separator: " ").joined(separator: "-")
        let episode = identity.episode > 0 ? ":\(identity.episode)" : ""
        return "\(identity.reference):\(concealedKey)\(due):\(rung)\(episode)"
    }
}
