import Glibc

/// The spool directory and its folders, each opened once, so that no path is walked again.
struct SpoolDirectories: Sendable {
    private let root: Descriptor
    private let tmp: Descriptor
    private let queue: Descriptor
    private let sending: Descriptor
    private let sent: Descriptor
    private let failed: Descriptor
    private let corrupt: Descriptor

    /// Opens the directory and its folders and creates those that are missing, for their owner alone.
    init(path: String) throws(SpoolError) {
        root = try Self.openRoot(path)
        tmp = try Self.open(.tmp, in: root)
        queue = try Self.open(.queue, in: root)
        sending = try Self.open(.sending, in: root)
        sent = try Self.open(.sent, in: root)
        failed = try Self.open(.failed, in: root)
        corrupt = try Self.open(.corrupt, in: root)
        do {
            _ = try retrying { [root] in fsync(root.number) }
        } catch {
            throw SpoolError(.synchronize, nil, error)
        }
    }

    subscript(folder: SpoolFolder) -> Int32 {
        descriptor(of: folder).number
    }

    /// Of the spool directory itself.
    var rootNumber: Int32 { root.number }

    /// Whether what stands at the path is still what was opened; a folder that was removed or replaced is not.
    func areCurrent(path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0, let opened = try? root.identity(), opened.isSameFile(as: FileIdentity(status))
        else { return false }
        return SpoolFolder.allCases.allSatisfy { folder in
            guard let opened = try? descriptor(of: folder).identity(),
                let present = try? FileIdentity(folder.fileName, in: root.number)
            else { return false }
            return opened.isSameFile(as: present)
        }
    }

    private func descriptor(of folder: SpoolFolder) -> Descriptor {
        switch folder {
        case .tmp: tmp
        case .queue: queue
        case .sending: sending
        case .sent: sent
        case .failed: failed
        case .corrupt: corrupt
        }
    }

    private static func openRoot(_ path: String) throws(SpoolError) -> Descriptor {
        do {
            try create { mkdir(path, 0o700) }
            return Descriptor(try retrying { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
        } catch {
            throw SpoolError(.open, nil, error)
        }
    }

    private static func open(_ folder: SpoolFolder, in root: Descriptor) throws(SpoolError) -> Descriptor {
        let name = folder.fileName.cString
        do {
            try create { mkdirat(root.number, name, 0o700) }
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            return Descriptor(try retrying { openat(root.number, name, flags, 0) })
        } catch {
            throw SpoolError(.open, folder, error)
        }
    }

    private static func create(_ call: () -> Int32) throws(FileFault) {
        do {
            _ = try retrying(call)
        } catch {
            guard error.code == EEXIST else { throw error }
        }
    }
}
