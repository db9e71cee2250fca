import Glibc

/// The calls that put letters on disk, so that a test can act out a full, failing or vanishing disk.
package struct FileCalls: Sendable {
    /// Creates a new file in a folder, open for writing; an existing one or a link is refused.
    var create: @Sendable (_ folder: Int32, FileName) throws(FileFault) -> Int32
    /// Writes some of the bytes and answers how many.
    var write: @Sendable (_ file: Int32, UnsafeRawBufferPointer) throws(FileFault) -> Int
    var synchronize: @Sendable (_ descriptor: Int32) throws(FileFault) -> Void
    var close: @Sendable (_ file: Int32) throws(FileFault) -> Void
    var rename: @Sendable (_ from: Int32, FileName, _ to: Int32, FileName) throws(FileFault) -> Void
    var unlink: @Sendable (_ folder: Int32, FileName) throws(FileFault) -> Void

    package static let system = FileCalls(
        create: { (folder, name) throws(FileFault) in
            try retrying { openat(folder, name.cString, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
        },
        write: { (file, bytes) throws(FileFault) in
            try retrying { Glibc.write(file, bytes.baseAddress, bytes.count) }
        },
        synchronize: { (descriptor) throws(FileFault) in
            _ = try retrying { fsync(descriptor) }
        },
        close: { (file) throws(FileFault) in
            // After EINTR the descriptor is gone and the bytes are where fsync put them.
            if Glibc.close(file) == -1, errno != EINTR { throw .last }
        },
        rename: { (from, name, to, newName) throws(FileFault) in
            _ = try retrying { renameat(from, name.cString, to, newName.cString) }
        },
        unlink: { (folder, name) throws(FileFault) in
            _ = try retrying { unlinkat(folder, name.cString, 0) }
        }
    )
}

extension FileCalls {
    /// Writes all of the bytes, however few the system takes at once.
    func write(all bytes: [UInt8], to file: Int32) throws(FileFault) {
        var written = 0
        while written < bytes.count {
            written += try bytes.withUnsafeBufferPointer { (all) throws(FileFault) -> Int in
                try write(file, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[written...])))
            }
        }
    }
}

/// Makes a call again for as long as a signal interrupts it.
func retrying<Answer: SignedInteger>(_ call: () -> Answer) throws(FileFault) -> Answer {
    while true {
        let answer = call()
        if answer != -1 { return answer }
        let fault = FileFault.last
        if fault.code != EINTR { throw fault }
    }
}
