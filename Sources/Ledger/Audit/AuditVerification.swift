/// Follows the audit chain from its beginning, row by row, to the first that does not fit.
package struct AuditVerification: Sendable {
    /// What was found wrong, at which row.
    package enum Fault: Error, Equatable, Sendable {
        /// The chain goes from one row to another with rows between them gone.
        case gap(after: Int, to: Int)
        /// The row, its digest or what is filed beside it was changed.
        case changed(Int)
        /// No row of the chain has the digest that was printed.
        case headNotFound
    }

    package private(set) var head = AuditHead.beginning
    private let printed: PrintedHead?
    /// The row that the printed head was, once it has been passed.
    package private(set) var printedAt: Int?

    init(against printed: PrintedHead?) {
        self.printed = printed
    }

    mutating func follow(number: Int, about: String, bytes: [UInt8], digest: [UInt8]) throws(Fault) {
        guard number == head.number + 1 else { throw .gap(after: head.number, to: number) }
        let next = head.followed(by: bytes)
        guard
            next.digest.bytes == digest, let row = AuditRow(bytes: bytes), row.number == number,
            row.entry.about == about
        else { throw .changed(number) }
        head = next
        if let printed, printed.matches(head) { printedAt = number }
    }

    func finish() throws(Fault) {
        if printed != nil, printedAt == nil { throw .headNotFound }
    }
}
