import Glibc
package import Obligations

/// The directory in which calendars are kept current for people to subscribe to: `all.ics` and one file per role.
package struct CalendarFolder: Sendable {
    package let path: String

    package init(path: String) {
        self.path = path
    }

    /// Why the directory could not be brought up to date.
    package struct Problem: Error, CustomStringConvertible {
        let path: String
        let code: CInt

        package var description: String {
            "calendars cannot be kept in '\(path)': \(String(cString: strerror(code))); it must be a directory that "
                + "casewatchd may write, named by 'calendar' under 'paths' in the settings"
        }
    }

    /// Writes what changed, each file whole or not at all, and removes the calendars of roles that are no more.
    ///
    /// Who may read the directory may read the files: they take its mode, and its group where it hands that on.
    package func update(with calendar: DutyCalendar, roles: some Sequence<RoleName>) throws(Problem) {
        let mode = try directoryMode()
        // One after another: in a large store each is large.
        try write(calendar.selection().bytes, to: "all.ics", mode: mode)
        var kept: Set<String> = []
        for role in Set(roles).sorted() {
            let name = "role-\(role).ics"
            kept.insert(name)
            try write(calendar.selection(role: role).bytes, to: name, mode: mode)
        }
        for name in try names() where isLeftover(name, keeping: kept) {
            try check(unlink("\(path)/\(name)"))
        }
    }

    /// Whether a file is of a role that is no more, or a draft that a crash has left: none is open once all are written.
    private func isLeftover(_ name: String, keeping kept: Set<String>) -> Bool {
        if name.hasPrefix(".role-") || name.hasPrefix(".all.") { return name.hasSuffix(".ics.new") }
        return name.hasPrefix("role-") && name.hasSuffix(".ics") && !kept.contains(name)
    }

    private func directoryMode() throws(Problem) -> mode_t {
        var status = stat()
        try check(stat(path, &status))
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Problem(path: path, code: ENOTDIR) }
        return status.st_mode & 0o666
    }

    private func names() throws(Problem) -> [String] {
        guard let stream = opendir(path) else { throw Problem(path: path, code: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
                })
        }
        return names
    }

    private func write(_ bytes: [UInt8], to name: String, mode: mode_t) throws(Problem) {
        let file = "\(path)/\(name)"
        // A calendar program that polls must not fetch the same again because of a new time of change.
        if holds(bytes, at: file) { return }
        let draft = "\(path)/.\(name).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        try check(descriptor)
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            try check(count)
            rest = rest.dropFirst(count)
        }
        try check(fchmod(descriptor, mode))
        try check(fsync(descriptor))
        try check(rename(draft, file))
    }

    private func holds(_ bytes: [UInt8], at file: String) -> Bool {
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size == bytes.count else { return false }
        var found = [UInt8](repeating: 0, count: bytes.count)
        var place = 0
        while place < found.count {
            let count = found.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: place), bytes.count - place)
            }
            guard count > 0 else { return false }
            place += count
        }
        return found == bytes
    }

    private func check(_ result: some SignedInteger) throws(Problem) {
        guard result >= 0 else { throw Problem(path: path, code: errno) }
    }
}
