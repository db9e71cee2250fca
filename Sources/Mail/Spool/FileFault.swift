import Glibc

/// The kernel's refusal of one call on a file.
package struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The value of `errno`.
    package let code: Int32

    package init(code: Int32) {
        self.code = code
    }

    /// The refusal of the call that was made last.
    static var last: FileFault { FileFault(code: errno) }

    package var description: String { String(cString: strerror(code)) }
}
