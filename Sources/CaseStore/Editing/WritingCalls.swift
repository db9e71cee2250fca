internal import Glibc

/// The calls that put a case file on disk, so that a test can act out a disk that fails between any two of them.
struct WritingCalls: Sendable {
    /// Creates a new file in a directory, for its owner alone; an existing one or a link is refused.
    var create: @Sendable (_ directory: CInt, _ name: String) throws(CallFault) -> CInt
    /// Gives a file to a group, and as root to an owner, where they are not its own already.
    var own: @Sendable (_ file: CInt, FileRights) throws(CallFault) -> Void
    /// Says who may read and write a file.
    var permit: @Sendable (_ file: CInt, FileRights) throws(CallFault) -> Void
    /// Writes some of the bytes and answers how many.
    var write: @Sendable (_ file: CInt, UnsafeRawBufferPointer) throws(CallFault) -> Int
    var synchronize: @Sendable (_ descriptor: CInt) throws(CallFault) -> Void
    var close: @Sendable (_ file: CInt) throws(CallFault) -> Void
    /// Puts a file in the place of another one of the same directory.
    var rename: @Sendable (_ directory: CInt, _ from: String, _ to: String) throws(CallFault) -> Void
    /// Gives a file a second name, which nothing may have yet.
    var link: @Sendable (_ directory: CInt, _ from: String, _ to: String) throws(CallFault) -> Void
    var unlink: @Sendable (_ directory: CInt, _ name: String) throws(CallFault) -> Void

    static let system = WritingCalls(
        create: { (directory, name) throws(CallFault) in
            try retrying { openat(directory, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
        },
        own: { (file, rights) throws(CallFault) in
            var status = stat()
            _ = try retrying { fstat(file, &status) }
            guard status.st_gid != rights.group || rights.owner.map({ $0 != status.st_uid }) ?? false else { return }
            // The highest number leaves the owner as it is.
            _ = try retrying { fchown(file, rights.owner ?? .max, rights.group) }
        },
        permit: { (file, rights) throws(CallFault) in
            _ = try retrying { fchmod(file, rights.mode) }
        },
        write: { (file, bytes) throws(CallFault) in
            try retrying { Glibc.write(file, bytes.baseAddress, bytes.count) }
        },
        synchronize: { (descriptor) throws(CallFault) in
            _ = try retrying { fsync(descriptor) }
        },
        close: { (file) throws(CallFault) in
            // After EINTR the descriptor is gone and the bytes are where fsync put them.
            if Glibc.close(file) == -1, errno != EINTR { throw .last }
        },
        rename: { (directory, from, to) throws(CallFault) in
            _ = try retrying { renameat(directory, from, directory, to) }
        },
        link: { (directory, from, to) throws(CallFault) in
            _ = try retrying { linkat(directory, from, directory, to, 0) }
        },
        unlink: { (directory, name) throws(CallFault) in
            _ = try retrying { unlinkat(directory, name, 0) }
        }
    )
}

/// The kernel's refusal of one call.
struct CallFault: Error {
    /// The value of `errno`.
    let code: CInt

    /// The refusal of the call that was made last.
    static var last: CallFault { CallFault(code: errno) }

    var reason: String { String(cString: strerror(code)) }
}

/// Makes a call again for as long as a signal interrupts it.
func retrying<Answer: SignedInteger>(_ call: () -> Answer) throws(CallFault) -> Answer {
    while true {
        let answer = call()
        if answer != -1 { return answer }
        let fault = CallFault.last
        if fault.code != EINTR { throw fault }
    }
}
