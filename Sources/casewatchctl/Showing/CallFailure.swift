import Glibc

/// A call that the system refused.
struct CallFailure: Error {
    /// The value of `errno`.
    let code: CInt

    /// The refusal of the call that was made last.
    static var last: CallFailure { CallFailure(code: errno) }

    var reason: String { String(cString: strerror(code)) }

    @discardableResult
    static func check<Number: SignedInteger>(_ result: Number) throws(CallFailure) -> Number {
        guard result >= 0 else { throw last }
        return result
    }
}

/// Writes to the last byte, however little a call takes and whatever signal comes in between.
func writeAll(_ bytes: [UInt8], to descriptor: CInt) throws(CallFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        rest = rest.dropFirst(try CallFailure.check(count))
    }
}
