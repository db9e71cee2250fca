package import Obligations

/// The text of a rule file as it was read, to be kept as the last good one.
package struct RuleText: Sendable, Hashable {
    package let bytes: [UInt8]
    /// SHA-256 in hexadecimal digits.
    package let digest: String

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        digest = FileDigest.hex(of: bytes)
    }
}

/// The texts that give the rules in force; those of an earlier time stand in where a file is refused now.
package struct RuleTexts: Sendable, Hashable {
    package var contacts: RuleText?
    package var holidays: RuleText?
    package var procedures: [ProcedureName: RuleText]

    package init(
        contacts: RuleText? = nil, holidays: RuleText? = nil, procedures: [ProcedureName: RuleText] = [:]
    ) {
        self.contacts = contacts
        self.holidays = holidays
        self.procedures = procedures
    }
}
