import Glibc

extension Spool {
    /// The files in a folder, in no order.
    package mutating func names(in folder: SpoolFolder) throws(SpoolError) -> [FileName] {
        try refresh()
        do {
            return try readNames(directories[folder])
        } catch {
            throw SpoolError(.list, folder, error)
        }
    }

    private func readNames(_ folder: Int32) throws(FileFault) -> [FileName] {
        // A descriptor of its own: reading moves a position that copies of a descriptor share.
        let descriptor = try retrying { openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
        guard let stream = fdopendir(descriptor) else {
            let fault = FileFault.last
            Glibc.close(descriptor)
            throw fault
        }
        defer { closedir(stream) }
        var names: [FileName] = []
        while let entry = try nextEntry(stream) {
            if let name = FileName(entry) { names.append(name) }
        }
        return names
    }

    private func nextEntry(_ stream: OpaquePointer) throws(FileFault) -> [UInt8]? {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .last }
            return nil
        }
        return withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }
}
