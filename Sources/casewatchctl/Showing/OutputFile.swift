import Glibc

/// A file that a verb writes for a person: whole or not at all, in the place of the one before.
struct OutputFile {
    let path: String

    func write(_ bytes: [UInt8]) throws(Problem) {
        let draft = "\(path).\(getpid()).new"
        do throws(Failure) {
            let descriptor = try Failure.check(open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666))
            defer { close(descriptor) }
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                rest = rest.dropFirst(try Failure.check(count))
            }
            _ = try Failure.check(fsync(descriptor))
            _ = try Failure.check(rename(draft, path))
        } catch {
            unlink(draft)
            throw .notWritten("'\(path)' cannot be written: \(String(cString: strerror(error.code)))")
        }
    }

    private struct Failure: Error {
        let code: CInt

        static func check<Number: SignedInteger>(_ result: Number) throws(Failure) -> Number {
            guard result >= 0 else { throw Failure(code: errno) }
            return result
        }
    }
}
