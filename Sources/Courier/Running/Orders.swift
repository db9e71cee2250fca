import CaseStore
package import Clock
package import Obligations

/// What the settings want of the courier: the spool and the mail, and nothing of the rest.
package struct Orders: Sendable {
    package let spool: String
    package let sender: MailAddress
    /// In small letters; nil for every domain.
    package let allowedDomains: [String]?
    package let zone: Zone
    package let way: Way

    /// How letters leave the spool.
    package enum Way: Sendable, Equatable {
        /// They wait.
        case none
        case smtp(MailServer, Limits)
        case sendmail
    }

    /// Reads them from a settings file; one that does not exist means the defaults.
    ///
    /// - Parameter credentials: the directory in which the service manager puts credentials, where it does.
    package init(reading path: String, credentials: String?) throws(StartProblem) {
        let settings: Settings
        do {
            settings = try SettingsFile.load(path, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw .settings(error.all)
        }
        guard let zone = Zone(identifier: settings.timeZone) else { throw .timeZone(settings.timeZone) }
        self.zone = zone
        spool = settings.paths.spool
        sender = settings.mail.from
        allowedDomains = settings.mail.allowedDomains
        way = try Self.way(settings.mail, credentials: credentials)
    }

    private static func way(_ mail: Settings.Mail, credentials: String?) throws(StartProblem) -> Way {
        switch mail.transport {
        case .none: .none
        case .sendmail: .sendmail
        case .smtp:
            .smtp(
                MailServer(
                    host: mail.smtp.host, port: mail.smtp.port, encryption: MailServer.Encryption(mail.smtp.tls),
                    account: try account(mail.smtp, credentials: credentials), authorities: mail.smtp.caFile),
                Limits(mail.smtp.timeouts))
        }
    }

    private static func account(
        _ smtp: Settings.SMTP, credentials: String?
    ) throws(StartProblem) -> MailServer.Account? {
        guard let user = smtp.user else { return nil }
        do {
            let password = try Password(credential: smtp.passwordCredential, in: credentials)
            return MailServer.Account(user: user, password: password.text)
        } catch {
            throw .password(error)
        }
    }
}

extension Limits {
    fileprivate init(_ timeouts: Settings.Timeouts) {
        self.init(
            connect: .seconds(timeouts.connect), command: .seconds(timeouts.reply),
            // Everything before the end of a letter is five replies, and its bytes.
            conversation: .seconds(5 * timeouts.reply), end: .seconds(timeouts.finalDot))
    }
}

extension MailServer.Encryption {
    fileprivate init(_ tls: Settings.TLS) {
        self =
            switch tls {
            case .starttls: .starttls
            case .implicit: .implicit
            case .none: .none
            }
    }
}
