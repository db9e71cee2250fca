internal import Glibc
internal import Obligations

/// Writes case files so that at every moment either the old file stands there whole or the new one, whatever fails.
struct CaseFileWriter: Sendable {
    let directory: String
    var calls = WritingCalls.system

    /// Tries at another name before it gives up, where a killed program has left the first ones behind.
    private static let mostNames = 100

    /// Puts new bytes in the place of a file, with the rights that the file has.
    ///
    /// - Parameter identity: The state in which the file was read; in any other one it is left alone.
    func replace(_ name: String, in identity: FileIdentity, with bytes: [UInt8]) throws(WritingProblem) {
        let folder = try open()
        let status = try Self.doing { () throws(CallFault) in try folder.status(of: name) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .symlink }
        try place(bytes, rights: .keeping(status), in: folder) { (new) throws(WritingProblem) in
            // The last look before the rename: what was written in between must not be lost.
            let now = try Self.doing { () throws(CallFault) in try folder.status(of: name) }
            guard FileStamp(now) == identity.stamp else { throw .changed }
            try Self.doing { () throws(CallFault) in try calls.rename(folder.descriptor, new, name) }
        }
    }

    /// Writes a file that must not be there yet, for whoever reads the directory.
    func create(_ name: String, with bytes: [UInt8]) throws(WritingProblem) {
        let folder = try open()
        let status = try Self.doing { () throws(CallFault) in try folder.status() }
        try place(bytes, rights: .within(status), in: folder) { (new) throws(WritingProblem) in
            do throws(CallFault) {
                try calls.link(folder.descriptor, new, name)
            } catch {
                // What a file system says that gives no file two names is no question of rights.
                throw error.code == EPERM ? .failed(error.reason) : WritingProblem(error)
            }
            // A second name that stays is hidden, and does no harm.
            try? calls.unlink(folder.descriptor, new)
        }
    }

    private func open() throws(WritingProblem) -> OpenDirectory {
        do throws(CallFault) {
            return try OpenDirectory(directory)
        } catch {
            switch error.code {
            case ENOENT, ENOTDIR: throw .noDirectory
            default: throw WritingProblem(error)
            }
        }
    }

    /// Writes bytes to a hidden file, hands its name to whoever puts it in its place, and makes sure of that on disk.
    private func place(
        _ bytes: [UInt8], rights: FileRights, in folder: OpenDirectory,
        putting: (_ new: String) throws(WritingProblem) -> Void
    ) throws(WritingProblem) {
        let (new, file) = try hiddenFile(in: folder)
        do throws(WritingProblem) {
            try fill(file, with: bytes, rights: rights)
            try putting(new)
        } catch {
            try? calls.unlink(folder.descriptor, new)
            throw error
        }
        do throws(CallFault) {
            try calls.synchronize(folder.descriptor)
        } catch {
            throw .unconfirmed(error.reason)
        }
    }

    /// A new file that the daemon passes over: its name begins with a dot.
    private func hiddenFile(in folder: OpenDirectory) throws(WritingProblem) -> (name: String, descriptor: CInt) {
        for number in 0..<Self.mostNames {
            let name = ".casewatchctl-\(getpid())-\(number).new"
            do throws(CallFault) {
                return (name, try calls.create(folder.descriptor, name))
            } catch {
                guard error.code == EEXIST else { throw WritingProblem(error) }
            }
        }
        throw .failed(CallFault(code: EEXIST).reason)
    }

    private func fill(_ file: CInt, with bytes: [UInt8], rights: FileRights) throws(WritingProblem) {
        var isOpen = true
        defer { if isOpen { close(file) } }
        do throws(CallFault) {
            try calls.own(file, rights)
        } catch {
            guard error.code == EPERM else { throw WritingProblem(error) }
            guard rights.isGroupOptional else { throw .groupLost }
        }
        try Self.doing { () throws(CallFault) in
            try calls.permit(file, rights)
            try write(bytes, to: file)
            try calls.synchronize(file)
            isOpen = false
            try calls.close(file)
        }
    }

    private func write(_ bytes: [UInt8], to file: CInt) throws(CallFault) {
        var written = 0
        while written < bytes.count {
            written += try bytes.withUnsafeBufferPointer { (all) throws(CallFault) -> Int in
                try calls.write(file, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(all)[written...]))
            }
        }
    }

    private static func doing<Value>(_ call: () throws(CallFault) -> Value) throws(WritingProblem) -> Value {
        do throws(CallFault) {
            return try call()
        } catch {
            throw WritingProblem(error)
        }
    }
}
