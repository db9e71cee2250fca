package import Obligations

/// One mail to one recipient in its final bytes, with what it carries.
package struct IntendedLetter: Sendable, Equatable {
    /// Derived from what the letter says and to whom: the same identity is the same letter, whatever its date.
    package var identity: String
    /// The name of its file in the spool.
    package var name: String
    package var recipient: MailAddress
    /// The roles for which the recipient hears.
    package var roles: [RoleName]
    package var bytes: [UInt8]
    package var digest: String
    /// What it carries: a letter with nothing but what was decided before is not written again.
    package var notices: [Notice.Identity]
    /// Carried likewise.
    package var alarms: [Alarm]

    package init(
        identity: String, name: String, recipient: MailAddress, roles: [RoleName], bytes: [UInt8], digest: String,
        notices: [Notice.Identity] = [], alarms: [Alarm] = []
    ) {
        self.identity = identity
        self.name = name
        self.recipient = recipient
        self.roles = roles
        self.bytes = bytes
        self.digest = digest
        self.notices = notices
        self.alarms = alarms
    }
}
