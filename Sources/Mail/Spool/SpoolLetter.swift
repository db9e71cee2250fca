/// A letter as the ledger keeps it and the spool takes it: a name and final bytes.
package struct SpoolLetter: Sendable, Equatable {
    package let name: LetterName
    package let bytes: [UInt8]

    package init(name: LetterName, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
