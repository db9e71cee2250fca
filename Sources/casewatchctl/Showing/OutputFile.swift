import Glibc

/// What a verb writes for a person: a file that is replaced whole or not at all, or a device or pipe that takes the bytes.
struct OutputFile {
    let path: String
    let audience: Audience

    /// For whom a new file is; one that was there before keeps whom it belongs to and who may read it.
    enum Audience {
        /// What is about one case is for whoever asked, as the case file is for few.
        case owner
        /// What is about all cases is made to be handed round: the umask says to whom.
        case colleagues

        var mode: mode_t {
            switch self {
            case .owner: 0o600
            case .colleagues: 0o666
            }
        }
    }

    func write(_ bytes: [UInt8]) throws(Problem) {
        do throws(CallFailure) {
            switch try OutputPlace(named: path) {
            case .standardOutput: try writeAll(bytes, to: STDOUT_FILENO)
            case .stream: try pour(bytes)
            case .file(let file, let before): try replace(file, of: before, with: bytes)
            }
        } catch {
            throw .notWritten("'\(path)' cannot be written: \(error.reason)")
        }
    }

    /// A device, a pipe or a socket is not ours to take the place of.
    private func pour(_ bytes: [UInt8]) throws(CallFailure) {
        let descriptor = try CallFailure.check(open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC))
        defer { close(descriptor) }
        try writeAll(bytes, to: descriptor)
    }

    private func replace(_ file: String, of before: stat?, with bytes: [UInt8]) throws(CallFailure) {
        let draft = "\(file).\(getpid()).new"
        let mode = before == nil ? audience.mode : 0o600
        let descriptor = try CallFailure.check(open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode))
        defer { close(descriptor) }
        do throws(CallFailure) {
            if let before { try keepRights(of: before, on: descriptor) }
            try writeAll(bytes, to: descriptor)
            try CallFailure.check(fsync(descriptor))
            try CallFailure.check(rename(draft, file))
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func keepRights(of before: stat, on descriptor: CInt) throws(CallFailure) {
        var mode = before.st_mode & 0o777
        // Only root gives a file away, and others only to a group that they are in.
        if fchown(descriptor, before.st_uid, before.st_gid) != 0, fchown(descriptor, .max, before.st_gid) != 0 {
            // Another group must not read what the file's own group could.
            mode &= ~0o070
        }
        try CallFailure.check(fchmod(descriptor, mode))
    }
}
