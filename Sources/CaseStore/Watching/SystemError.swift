import Glibc

/// A system call that was refused: what was asked, of what, and the kernel's answer.
package struct SystemError: Error, Equatable, CustomStringConvertible {
    package let operation: String
    package let object: String
    /// The value of `errno`.
    package let code: Int32
    /// The text for `code`, taken when the call failed.
    package let reason: String

    package init(_ operation: String, _ object: String, code: Int32) {
        self.operation = operation
        self.object = object
        self.code = code
        self.reason = String(cString: strerror(code))
    }

    package var description: String { "\(operation) '\(object)': \(reason)" }
}
