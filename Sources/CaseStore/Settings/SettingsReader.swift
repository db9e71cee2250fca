internal import CivilCalendar
internal import Obligations

/// Reads what a settings file chooses over the defaults.
struct SettingsReader {
    /// Where relative paths start from.
    let directory: String
    let isKnownTimeZone: (String) -> Bool

    private static let defaultSender = "casewatch@partnership.example"
    /// What fits into the address of a Unix socket on Linux, in bytes.
    private static let longestSocketPath = 107
    private static let mostItems = 100
    static let longestPath = 4_000

    /// Nil where something was complained of.
    func settings(_ file: Field) -> Settings? {
        let root = group(file, of: "the settings", keys: ["timezone", "notify-at", "paths", "mail", "control"])
        let mail = group(
            root?["mail"], of: "'mail'",
            keys: ["from", "transport", "smtp", "allowed-domains", "keep-sent-days", "weekly"])
        let control = group(root?["control"], of: "'control'", keys: ["readers", "operators"])

        // One that is refused is complained of, and everything else is looked at all the same.
        guard let sender = mail?["from"].flatMap(address) ?? MailAddress(Self.defaultSender) else { return nil }
        var settings = Settings(from: sender)
        set(&settings.timeZone, root?["timezone"], timeZone)
        set(&settings.notifyAt, root?["notify-at"], timeOfDay)
        settings.paths = paths(root?["paths"])
        set(&settings.mail.transport, mail?["transport"]) { $0.choice() }
        set(&settings.mail.allowedDomains, mail?["allowed-domains"]) { list($0, of: domain) }
        set(&settings.mail.keepSentDays, mail?["keep-sent-days"]) { $0.number(1...3_650) }
        set(&settings.mail.weekly, mail?["weekly"], weekday)
        settings.mail.smtp = smtp(mail?["smtp"])
        set(&settings.control.readers, control?["readers"]) { list($0, of: group) }
        set(&settings.control.operators, control?["operators"]) { list($0, of: group) }
        return settings
    }

    private func smtp(_ field: Field?) -> Settings.SMTP {
        let keys = ["host", "port", "tls", "user", "password-credential", "ca-file", "timeouts"]
        let group = group(field, of: "'smtp'", keys: keys)
        var smtp = Settings.SMTP()
        set(&smtp.host, group?["host"], host)
        set(&smtp.port, group?["port"]) { $0.number(1...65_535) }
        set(&smtp.tls, group?["tls"]) { $0.choice() }
        set(&smtp.user, group?["user"], user)
        set(&smtp.passwordCredential, group?["password-credential"], credential)
        set(&smtp.caFile, group?["ca-file"], path)
        smtp.timeouts = timeouts(group?["timeouts"])
        return smtp
    }

    private func timeouts(_ field: Field?) -> Settings.Timeouts {
        let group = group(field, of: "'timeouts'", keys: ["connect", "reply", "final-dot"])
        var timeouts = Settings.Timeouts()
        set(&timeouts.connect, group?["connect"], seconds)
        set(&timeouts.reply, group?["reply"], seconds)
        set(&timeouts.finalDot, group?["final-dot"], seconds)
        return timeouts
    }

    private func paths(_ field: Field?) -> Settings.Paths {
        let keys = [
            "cases", "procedures", "contacts", "holidays", "letters", "reports", "ledger", "spool", "socket",
            "calendar",
        ]
        let group = group(field, of: "'paths'", keys: keys)
        var paths = Settings.Paths()
        let each: [(String, WritableKeyPath<Settings.Paths, String>)] = [
            ("cases", \.cases), ("procedures", \.procedures), ("contacts", \.contacts), ("holidays", \.holidays),
            ("letters", \.letters), ("reports", \.reports), ("ledger", \.ledger), ("spool", \.spool),
            ("socket", \.socket),
        ]
        for (key, path) in each {
            paths[keyPath: path] = group?[key].flatMap { self.path($0) } ?? absolute(paths[keyPath: path])
        }
        set(&paths.calendar, group?["calendar"]) { $0.sentence(atMost: 4_000).map(absolute) }
        if paths.socket.utf8.count > Self.longestSocketPath {
            let problem = "is longer than \(Self.longestSocketPath) bytes with its directory; choose a shorter path"
            group?["socket"]?.complain(problem)
        }
        keepApart(paths, chosenBy: group)
        return paths
    }

    func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
    }

    /// Keeps the default where nothing is chosen, or nothing that can be.
    private func set<Value>(_ setting: inout Value, _ field: Field?, _ read: (Field) -> Value?) {
        if let value = field.flatMap(read) { setting = value }
    }

    /// A mapping of settings; one without any is as good as none.
    private func group(_ field: Field?, of thing: String, keys: [String]) -> FieldMapping? {
        guard let field, !field.isBlank else { return nil }
        return field.mapping(of: thing, keys: keys)
    }

    private func list(_ field: Field, of read: (Field) -> String?) -> [String]? {
        field.filledList(atMost: Self.mostItems)?.compactMap(read)
    }
}
