/// The secret of one installation that keys the identities of its letters: without it nobody can test guesses of what they say.
package struct InstallationKey: Sendable, Equatable {
    let bytes: [UInt8]

    /// The fewest bytes that cannot be tried out.
    package static let shortest = 16

    /// Nil for fewer than 16 bytes.
    package init?(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count >= Self.shortest else { return nil }
        self.bytes = bytes
    }
}
