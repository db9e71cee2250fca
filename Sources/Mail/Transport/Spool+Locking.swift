import Glibc

/// What became of an attempt to lock a letter's file.
enum LockAttempt {
    case locked(Descriptor)
    /// Somebody else holds the lock.
    case busy
    case gone
    /// A link or a device: nothing that this program made.
    case foreign
}

extension Spool {
    /// Opens and locks a letter's file, without waiting for anybody.
    func lock(_ name: LetterName, in folder: SpoolFolder) throws(SpoolError) -> LockAttempt {
        do {
            let file = try open(name.file, in: folder)
            try file.lock()
            // Whoever had the lock before may have moved the letter on while this waited for the kernel.
            guard let present = try FileIdentity(name.file, in: directories[folder]),
                present.isSameFile(as: try file.identity())
            else { return .gone }
            return .locked(file)
        } catch {
            switch error.code {
            case ENOENT: return .gone
            case EWOULDBLOCK: return .busy
            case ELOOP, ENXIO, ENODEV: return .foreign
            default: throw SpoolError(.lock, folder, error)
            }
        }
    }
}
