/// The end of the audit chain at some moment: how many rows it has, and the digest of the last.
///
/// Printed somewhere else, on paper or in a letter, it proves later that none of those rows was changed or removed.
package struct AuditHead: Hashable, Sendable, CustomStringConvertible {
    package let number: Int
    package let digest: AuditDigest

    package init(number: Int, digest: AuditDigest) {
        self.number = number
        self.digest = digest
    }

    /// The end of a chain without rows.
    static let beginning = AuditHead(number: 0, digest: .beginning)

    /// The head once one more row has followed.
    func followed(by bytes: [UInt8]) -> AuditHead {
        AuditHead(number: number + 1, digest: digest.followed(by: AuditDigest(of: bytes)))
    }

    /// `128:` and 64 hexadecimal digits.
    package var description: String { "\(number):\(digest)" }
}

/// A head as somebody typed it: with the number of its row or without.
package struct PrintedHead: Hashable, Sendable {
    package let number: Int?
    package let digest: AuditDigest

    /// Reads `128:` and 64 hexadecimal digits, or the digits alone.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let last = parts.last, let digest = AuditDigest(last) else { return nil }
        switch parts.count {
        case 1: number = nil
        case 2:
            guard let number = Int(parts[0]), number > 0 else { return nil }
            self.number = number
        default: return nil
        }
        self.digest = digest
    }

    func matches(_ head: AuditHead) -> Bool {
        digest == head.digest && (number ?? head.number) == head.number
    }
}
