import GRDB

extension StoredIdentity {
    /// The values of its five columns.
    var values: [(any DatabaseValueConvertible)?] {
        // SQLite's integers are signed; the bits are kept.
        [Int64(bitPattern: inode), size, modifiedSeconds, modifiedNanoseconds, digest]
    }
}

extension RowReader {
    /// Nil where its columns are empty.
    mutating func optionalIdentity() -> StoredIdentity? {
        guard let inode = optionalWideNumber() else {
            skip(4)
            return nil
        }
        return StoredIdentity(
            inode: UInt64(bitPattern: inode), size: wideNumber(), modifiedSeconds: wideNumber(),
            modifiedNanoseconds: wideNumber(), digest: text())
    }
}
