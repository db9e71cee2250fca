package import Obligations

/// One mail to one recipient, complete and final: any repeat of it is the same letter.
package struct Letter: Sendable, Equatable {
    /// Derived from what the letter says and to whom; not from its wording or its date.
    package let identity: LetterToken
    package let recipient: MailAddress
    /// The roles for which the recipient hears, each once.
    package let roles: [RoleName]
    /// What it says of duties.
    package let notices: [Notice.Identity]
    /// What it says of other matters.
    package let alarms: [Alarm]
    /// RFC 5322, lines ended by CRLF.
    package let bytes: [UInt8]
    /// SHA-256 of the bytes, as 64 hexadecimal digits.
    package let digest: String
    /// The name of its file in the spool.
    package let name: LetterName

    init(identity: LetterToken, bundle: Bundle, bytes: [UInt8]) {
        self.init(
            identity: identity, recipient: bundle.recipient, roles: bundle.roles,
            notices: bundle.items.map(\.notice.identity), alarms: bundle.alarms, bytes: bytes)
    }

    init(
        identity: LetterToken, recipient: MailAddress, roles: [RoleName], notices: [Notice.Identity] = [],
        alarms: [Alarm] = [], bytes: [UInt8]
    ) {
        self.identity = identity
        self.recipient = recipient
        self.roles = roles
        self.notices = notices
        self.alarms = alarms
        self.bytes = bytes
        digest = Checksum.sha256(of: bytes)
        name = LetterName(identity, size: bytes.count, digest: digest)
    }
}
