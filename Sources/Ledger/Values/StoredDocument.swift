/// The last good bytes of a file that decides besides the cases.
package struct StoredDocument: Sendable, Equatable {
    package var kind: Kind
    /// Tells documents of one kind apart, such as the name of a procedure.
    package var name: String
    package var digest: String
    package var bytes: [UInt8]

    package enum Kind: String, Sendable, CaseIterable {
        case procedure, contacts, holidays, letter
    }

    package init(kind: Kind, name: String, digest: String, bytes: [UInt8]) {
        self.kind = kind
        self.name = name
        self.digest = digest
        self.bytes = bytes
    }
}
