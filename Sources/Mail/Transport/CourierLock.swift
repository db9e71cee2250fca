import Glibc

/// The right to be the only courier of a spool, for as long as this lives.
package struct CourierLock: Sendable {
    private let directory: Descriptor

    /// Nil when another courier is at work there.
    ///
    /// - Parameter path: the spool directory, which exists.
    package init?(spool path: String) throws(SpoolError) {
        do {
            directory = Descriptor(try retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
            try directory.lock()
        } catch {
            guard error.code == EWOULDBLOCK else { throw SpoolError(.lock, nil, error) }
            return nil
        }
    }
}
