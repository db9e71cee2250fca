extension CourierNotes {
    /// Why letters wait, in words; nil where they only wait for their turn.
    ///
    /// - Parameters:
    ///   - notes: nil where no courier has left any.
    ///   - waiting: how many letters wait.
    ///   - now: seconds since 1970.
    ///   - written: a time as people read it.
    package static func words(
        of notes: CourierNotes?, waiting: Int, now: Int64, written: (Int64) -> String
    ) -> String? {
        guard waiting > 0 else { return nil }
        guard let notes else { return "no courier has looked at the spool yet: does casewatch-courier run?" }
        let reasons = [notes.troubleWords(written) ?? notes.delayWords(written), notes.absenceWords(now, written)]
        let text = reasons.compactMap(\.self).joined(separator: "; ")
        return text.isEmpty ? nil : text
    }

    private func troubleWords(_ written: (Int64) -> String) -> String? {
        trouble.map { "no letter can go since \(written($0.since)): \($0.problem); it is tried again" }
    }

    private func delayWords(_ written: (Int64) -> String) -> String? {
        let waiting = delays.values.filter(\.isWaiting)
        guard let longest = waiting.min(by: { ($0.since, $0.problem) < ($1.since, $1.problem) }) else { return nil }
        let letters = waiting.count == 1 ? "1 letter was" : "\(waiting.count) letters were"
        return "\(letters) put off by the mail server, first at \(written(longest.since)): \(longest.problem); "
            + "it is tried again"
    }

    private func absenceWords(_ now: Int64, _ written: (Int64) -> String) -> String? {
        looked < now - Self.longestSilence
            ? "the courier last looked at the spool at \(written(looked)): does casewatch-courier run?" : nil
    }

    /// The courier looks every five minutes, but may wait for a server's last answer for ten.
    private static let longestSilence: Int64 = 30 * 60
}
