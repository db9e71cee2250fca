import Glibc

/// Why a call has no answer.
///
/// Errors that are answers are `Interface.Failure` and `VarlinkError`.
package enum VarlinkClientError: Error, Sendable, Equatable {
    /// Nothing answers at that path; `code` is the `errno` of connecting.
    case unreachable(path: String, code: Int32)
    /// The caller may not connect, or not do what was asked.
    case permissionDenied
    /// The daemon closed the connection before it answered.
    case disconnected
    /// No answer came in time.
    case noAnswer
    /// What came was not an answer to what was asked.
    case protocolViolation
}

extension VarlinkClientError: CustomStringConvertible {
    /// What went wrong and what to do.
    package var description: String {
        switch self {
        case .unreachable(let path, let code):
            "cannot reach the daemon at '\(path)': \(String(cString: strerror(code))); is casewatchd running?"
        case .permissionDenied:
            VarlinkError.permissionDenied.description
        case .disconnected:
            "the daemon closed the connection before it answered; its journal says why"
        case .noAnswer:
            "the daemon did not answer in time; its journal may say why"
        case .protocolViolation:
            "the daemon's answer is not what the interface says; it may be of another version"
        }
    }
}
