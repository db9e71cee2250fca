extension Interface {
    /// Why letters wait in the spool, as a status tells of it among its warnings.
    package enum LettersWait: Sendable, Hashable {
        /// No transport is chosen.
        case byIntention
        /// What is in the way, and since when.
        case because(String)

        /// `mail: 'transport' is none: …`.
        package var warning: String { Self.mark + text }

        /// The reason in words.
        package var text: String {
            switch self {
            case .byIntention: Self.intention
            case .because(let reason): reason
            }
        }

        /// Nil for a warning about anything else.
        init?(warning: String) {
            guard warning.hasPrefix(Self.mark) else { return nil }
            let text = String(warning.dropFirst(Self.mark.count))
            self = text == Self.intention ? .byIntention : .because(text)
        }

        private static let mark = "mail: "
        private static let intention =
            "'transport' is none: letters wait in the spool by intention, until the settings name a mail server"
    }
}

extension Interface.StatusReply {
    /// Why letters wait, where there is more to say than that they do.
    package var lettersWait: Interface.LettersWait? {
        warnings.lazy.compactMap { Interface.LettersWait(warning: $0) }.first
    }
}
