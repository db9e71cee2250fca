import Glibc

/// The password for the mail server, from where only the courier can read it.
package struct Password: Sendable {
    let text: String

    /// Why there is no password.
    package enum Problem: Error, Equatable, CustomStringConvertible {
        /// The settings name a credential and the service manager gave none.
        case noCredentials
        case unreadable(Int32)
        /// Others can read the file.
        case exposed
        /// Empty, too long, of several lines, or not text.
        case malformed

        package var description: String {
            let place = "mail.smtp.password-credential"
            return switch self {
            case .noCredentials:
                "\(place): no credential was given to the courier; add LoadCredential= to its unit, "
                    + "or write 'user: \"\"' for a mail server that asks for no password"
            case .unreadable(let code): "\(place): the password cannot be read: \(String(cString: strerror(code)))"
            case .exposed: "\(place): others than its owner can read the file; give it mode 0600"
            case .malformed: "\(place): the file must hold one line of text and nothing else"
            }
        }
    }

    /// Reads a systemd credential by its name, or a file of mode 0600 by its absolute path.
    package init(credential name: String, in directory: String?) throws(Problem) {
        if name.hasPrefix("/") {
            try self.init(file: name, mustBePrivate: true)
        } else {
            guard let directory else { throw .noCredentials }
            // The service manager guards the directory, and its files may have any mode.
            try self.init(file: "\(directory)/\(name)", mustBePrivate: false)
        }
    }

    private init(file path: String, mustBePrivate: Bool) throws(Problem) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .malformed }
        if mustBePrivate, status.st_mode & 0o077 != 0 { throw .exposed }
        var bytes = [UInt8](repeating: 0, count: Self.longest + 1)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw .unreadable(errno) }
        try self.init(bytes: bytes.prefix(count))
    }

    private init(bytes: ArraySlice<UInt8>) throws(Problem) {
        var bytes = bytes
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count < Self.longest, bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw .malformed }
        self.text = text
    }

    /// In bytes.
    private static let longest = 1_024
}
