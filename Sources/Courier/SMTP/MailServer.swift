/// The mail server that letters are handed to, and how the courier may speak with it.
package struct MailServer: Sendable, Equatable {
    /// A name, or an address; one of IPv6 with or without brackets.
    package var host: String
    package var port: Int
    package var encryption: Encryption
    /// Nil for a server that asks for none.
    package var account: Account?
    /// A file of certificates to trust instead of the system's.
    package var authorities: String?

    package enum Encryption: Sendable, Equatable {
        /// Nothing but the greeting goes unencrypted, and nothing at all without a certificate that holds.
        case starttls
        /// From the first byte.
        case implicit
        case none
    }

    package struct Account: Sendable, Equatable {
        package let user: String
        package let password: String

        package init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    package init(
        host: String, port: Int, encryption: Encryption, account: Account? = nil, authorities: String? = nil
    ) {
        self.host = host
        self.port = port
        self.encryption = encryption
        self.account = account
        self.authorities = authorities
    }

    var url: String {
        let scheme = encryption == .implicit ? "smtps" : "smtp"
        let isBareAddress = host.contains(":") && !host.hasPrefix("[")
        return "\(scheme)://\(isBareAddress ? "[\(host)]" : host):\(port)"
    }
}
