internal import Glibc

extension Settings.Mail {
    /// What would keep letters in the spool, or let others read them on their way.
    var warnings: [String] {
        switch transport {
        case .none: []
        case .smtp: smtp.warnings
        case .sendmail:
            access(Self.sendmail, X_OK) == 0
                ? []
                : ["'transport' is sendmail, and there is no '\(Self.sendmail)': install a mail system or choose smtp"]
        }
    }

    /// Where every mail system puts it.
    private static let sendmail = "/usr/sbin/sendmail"
}

extension Settings.SMTP {
    fileprivate var warnings: [String] {
        [encryptionWarning, caFileWarning, passwordWarning, patienceWarning].compactMap(\.self)
    }

    private var encryptionWarning: String? {
        guard tls == .none, !isOnThisMachine else { return nil }
        let what = user == nil ? "letters go" : "the password and the letters go"
        return "\(what) over the network unencrypted: set 'tls' under 'smtp' to starttls or implicit"
    }

    private var isOnThisMachine: Bool {
        ["localhost", "::1", "[::1]"].contains(host) || host.hasPrefix("127.")
    }

    private var caFileWarning: String? {
        guard let caFile else { return nil }
        if tls == .none { return "'ca-file' under 'smtp' is not used while 'tls' is none" }
        return access(caFile, R_OK) == 0
            ? nil : "'ca-file' under 'smtp' cannot be read here: put the file there, readable for the courier"
    }

    private var passwordWarning: String? {
        guard user != nil, passwordCredential.hasPrefix("/") else { return nil }
        var status = stat()
        guard stat(passwordCredential, &status) == 0 else {
            // Whoever checks may not be allowed to look; the courier is.
            return errno == ENOENT ? "the file of 'password-credential' under 'smtp' does not exist: create it" : nil
        }
        return status.st_mode & 0o077 == 0
            ? nil
            : "others than its owner can read the file of 'password-credential' under 'smtp', "
                + "and the courier will not take it: give it mode 0600"
    }

    private var patienceWarning: String? {
        timeouts.finalDot >= Settings.Timeouts().finalDot
            ? nil
            : "'final-dot' under 'timeouts' is shorter than ten minutes: "
                + "a server that takes longer to answer gets the letter twice"
    }
}
