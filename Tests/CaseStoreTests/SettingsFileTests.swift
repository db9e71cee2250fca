import CivilCalendar
import Glibc
import Obligations
import Testing

@testable import CaseStore

struct `A settings file` {
    @Test(arguments: ["", "# nothing chosen\n", "paths:\nmail:\ncontrol:\n", "mail: {smtp: }\n"])
    func `chooses nothing where it says nothing`(text: String) throws {
        let settings = try Sample.readSettings(text)

        #expect(settings.timeZone == "Europe/London")
        #expect(settings.notifyAt == TimeOfDay("09:00"))
        #expect(settings.paths.cases == "/etc/casewatch/cases")
        #expect(settings.paths.socket == "/etc/casewatch/run/control.sock")
        #expect(settings.mail.from.text == "casewatch@partnership.example")
        #expect(settings.mail.transport == .none)
        #expect(settings.mail.smtp == Settings.SMTP())
        #expect(settings.mail.allowedDomains == nil)
        #expect(settings.mail.keepSentDays == 30)
        #expect(settings.mail.weekly == .monday)
        #expect(settings.paths.calendar == nil)
        #expect(settings.control == Settings.Control(readers: ["casewatch"], operators: ["casewatch-admin"]))
    }

    @Test func `chooses everything that there is`() throws {
        let settings = try Sample.readSettings(
            """
            timezone: Europe/London
            notify-at: "07:30"
            paths:
              cases: /srv/cases
              procedures: ../procedures
              contacts: people/contacts.yaml
              holidays: /var/lib/holidays.json
              letters: ../letters
              reports: pages
              ledger: /var/lib/ledger.sqlite
              spool: /var/spool/casewatch
              socket: /run/casewatch/control.sock
              calendar: /srv/calendar
            mail:
              from: reviews@board.example
              transport: smtp
              smtp:
                {host: mail.board.example, port: 587, tls: implicit, user: reviews, password-credential: relay.password,
                 ca-file: trust/ca.pem, timeouts: {connect: 10, reply: 30, final-dot: 1200}}
              allowed-domains: [board.example, Police.Example]
              keep-sent-days: 7
              weekly: friday
            control: {readers: [reviews, staff], operators: [wheel]}
            """)

        #expect(settings.notifyAt == TimeOfDay("07:30"))
        #expect(
            settings.paths
                == Settings.Paths(
                    cases: "/srv/cases", procedures: "/etc/casewatch/../procedures",
                    contacts: "/etc/casewatch/people/contacts.yaml", holidays: "/var/lib/holidays.json",
                    letters: "/etc/casewatch/../letters", reports: "/etc/casewatch/pages",
                    ledger: "/var/lib/ledger.sqlite", spool: "/var/spool/casewatch",
                    socket: "/run/casewatch/control.sock", calendar: "/srv/calendar"))
        #expect(settings.mail.from.text == "reviews@board.example")
        #expect(settings.mail.transport == .smtp)
        #expect(
            settings.mail.smtp
                == Settings.SMTP(
                    host: "mail.board.example", port: 587, tls: .implicit, user: "reviews",
                    passwordCredential: "relay.password", caFile: "/etc/casewatch/trust/ca.pem",
                    timeouts: Settings.Timeouts(connect: 10, reply: 30, finalDot: 1_200)))
        #expect(settings.mail.allowedDomains == ["board.example", "police.example"])
        #expect(settings.mail.keepSentDays == 7)
        #expect(settings.mail.weekly == .friday)
        #expect(settings.control == Settings.Control(readers: ["reviews", "staff"], operators: ["wheel"]))
    }

    @Test func `may name no user for a server that asks for none`() throws {
        #expect(try Sample.readSettings("mail: {smtp: {user: \"\"}}").mail.smtp.user == nil)
    }

    @Test func `may name the file of the password by its absolute path`() throws {
        let settings = try Sample.readSettings("mail: {smtp: {password-credential: /etc/casewatch/password}}")

        #expect(settings.mail.smtp.passwordCredential == "/etc/casewatch/password")
    }

    @Test(arguments: [("/casewatch.yaml", "/cases"), ("casewatch.yaml", "./cases"), ("a/b.yaml", "a/cases")])
    func `starts relative paths from its directory`(path: String, cases: String) throws {
        #expect(try SettingsFile.read([], at: path) { _ in true }.paths.cases == cases)
    }

    @Test(arguments: BadText.settings)
    func `is refused`(row: BadText) {
        #expect(refusals { _ = try Sample.readSettings(row.text) } == row.refusals)
    }

    @Test(arguments: [
        ("{transport: none}", nil), ("{transport: smtp}", nil),
        ("{transport: smtp, smtp: {tls: none, user: \"\"}}", nil), ("{transport: smtp, smtp: {host: 127.0.0.2}}", nil),
        ("{transport: smtp, smtp: {host: m.example, tls: none}}", "the password and the letters go over the network"),
        (
            "{transport: smtp, smtp: {host: m.example, tls: none, user: \"\"}}",
            "letters go over the network unencrypted"
        ),
        ("{transport: smtp, smtp: {ca-file: none.pem}}", "'ca-file' under 'smtp' cannot be read here"),
        ("{transport: smtp, smtp: {tls: none, ca-file: none.pem}}", "'ca-file' under 'smtp' is not used"),
        ("{transport: smtp, smtp: {timeouts: {final-dot: 30}}}", "'final-dot' under 'timeouts' is shorter"),
        ("{transport: smtp, smtp: {password-credential: /none/at/all}}", "does not exist: create it"),
        ("{transport: smtp, smtp: {user: \"\", password-credential: /none/at/all}}", nil),
    ])
    func `is warned of what keeps letters back or shows them to others`(mail: String, words: String?) throws {
        let warnings = try Sample.readSettings("mail: \(mail)").warnings(readFrom: "/").filter {
            !$0.contains("domain")
        }

        #expect(warnings.count == (words == nil ? 0 : 1))
        #expect(warnings.first?.contains(words ?? "") ?? (words == nil))
    }

    @Test(arguments: [(0o600, false), (0o640, true), (0o604, true)])
    func `is warned of a password that others can read`(mode: Int, isWarned: Bool) throws {
        let directory = try TemporaryDirectory()
        let file = directory.path("password")
        try directory.write("sesam", to: "password")
        chmod(file, mode_t(mode))

        let settings = try Sample.readSettings("mail: {transport: smtp, smtp: {password-credential: \(file)}}")

        #expect(settings.warnings(readFrom: "/").contains { $0.contains("give it mode 0600") } == isWarned)
    }

    @Test func `may be absent or empty`() throws {
        let directory = try TemporaryDirectory()
        let absent = try SettingsFile.load(directory.path("casewatch.yaml")) { _ in true }
        let empty = try SettingsFile.load(directory.write("", to: "casewatch.yaml")) { _ in true }

        #expect(absent == empty)
        #expect(absent.paths.cases == directory.path("cases"))
    }

    @Test(arguments: [
        "{ledger: cases/ledger.sqlite}", "{ledger: procedures/state/ledger.sqlite}", "{spool: cases}",
        "{spool: ./state/../cases/spool}", "{socket: /etc/casewatch/procedures/control.sock}",
        "{calendar: cases/public}",
    ])
    func `may not have among cases or procedures what casewatchd writes`(paths: String) {
        let key = paths.dropFirst().prefix { $0 != ":" }
        let place = paths.contains("procedures") ? "procedures" : "cases"
        #expect(
            refusals { _ = try Sample.readSettings("paths: \(paths)\n") } == [
                "1:\(11 + key.count): '\(key)' lies in the directory of \(place), where casewatchd never writes; choose a place outside it"
            ])
    }

    @Test(arguments: [
        (
            "{cases: spool/queue}",
            "1:16: 'cases' lies in the place of 'spool', where casewatchd writes; choose a directory of its own"
        ),
        (
            "{cases: ., procedures: /srv/p, ledger: /a/l, socket: /a/s}",
            "1:16: 'cases' holds the place of 'spool', where casewatchd writes; choose a directory of its own"
        ),
        (
            "{cases: /srv/cases, calendar: /srv}",
            "1:38: 'calendar' holds the directory of cases, where casewatchd never writes; choose a place beside it"
        ),
    ])
    func `may not have cases where casewatchd writes`(paths: String, refusal: String) {
        #expect(refusals { _ = try Sample.readSettings("paths: \(paths)\n") }.contains(refusal))
    }

    @Test func `may not lead among the cases by a link`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("", to: "cases/inside")
        symlink(directory.path("cases"), directory.path("link"))
        try directory.write("paths: {spool: link/spool}", to: "casewatch.yaml")

        #expect(refusals { _ = try SettingsFile.load(directory.path("casewatch.yaml")) { _ in true } }.count == 1)
    }

    @Test(arguments: [
        "{cases: /srv/casewatch/cases, ledger: /srv/casewatch/ledger.sqlite, spool: /srv/casewatch/spool, socket: /srv/casewatch/s}",
        "{cases: /srv/casewatch/cases, calendar: /srv/casewatch/calendar, spool: /srv/casewatch/cases.spool}",
        "{cases: /srv/casewatch/north/cases, procedures: north/procedures, ledger: /var/lib/casewatch/north/ledger.sqlite, spool: /var/spool/casewatch/north, socket: /run/casewatch/north/control.sock}",
        "{cases: cases, procedures: ../procedures, ledger: state/ledger.sqlite, spool: spool, socket: run/control.sock}",
    ])
    func `may have beside the cases what casewatchd writes`(paths: String) throws {
        _ = try Sample.readSettings("paths: \(paths)\n")
    }

    @Test func `is refused where it is no file`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("", to: "casewatch.yaml/inside")

        #expect(
            refusals { _ = try SettingsFile.load(directory.path("casewatch.yaml")) { _ in true } } == [
                "1:1: is not a regular file; put a file in its place or give it another name"
            ])
    }

    @Test func `named from the working directory has absolute paths all the same`() throws {
        #expect(try SettingsFile.load("no-such-settings.yaml") { _ in true }.paths.cases.hasPrefix("/"))
    }
}

extension BadText {
    static let settings = [
        BadText(
            "unknown key", "canary: 1\n",
            "1:1: unknown key in the settings; known are timezone, notify-at, paths, mail and control"),
        BadText(
            "unknown key near a known one", "time-zone: canary\n",
            "1:1: unknown key in the settings; did you mean 'timezone'?"),
        BadText(
            "unknown time zone", "timezone: Europe/Canary\n",
            "1:11: 'timezone' is no time zone that this system knows; write one as in Europe/London"),
        BadText(
            "a time without a minute", "notify-at: 9 canary\n",
            "1:12: 'notify-at' must be a time of day in quotes, as in \"09:00\""),
        BadText(
            "a time that does not exist", "notify-at: \"24:00\"\n",
            "1:12: 'notify-at' must be a time of day in quotes, as in \"09:00\""),
        BadText(
            "an unknown path", "paths: {case: canary}\n", "1:9: unknown key in 'paths'; did you mean 'cases'?"),
        BadText(
            "a path without a value", "paths: {cases: }\n", "1:16: 'cases' has no value; write one or remove the key"),
        BadText(
            "a path with a NUL", "paths: {cases: \"canary\\0\"}\n",
            "1:16: 'cases' must be one line without control characters"),
        BadText(
            "a socket path too long for a socket", "paths: {socket: \(String(repeating: "canary/", count: 14))s}\n",
            "1:17: 'socket' is longer than 107 bytes with its directory; choose a shorter path"),
        BadText(
            "a sender who is none", "mail: {from: canary}\n",
            "1:14: 'from' must be a mail address, as in casewatch@partnership.example"),
        BadText(
            "an unknown transport", "mail: {transport: canary}\n",
            "1:19: 'transport' must be none, smtp or sendmail"),
        BadText(
            "a host with a space", "mail: {smtp: {host: my canary}}\n",
            "1:21: 'host' must be the name or the address of a mail server, as in mail.partnership.example"),
        BadText(
            "a port out of range", "mail: {smtp: {port: 65536}}\n",
            "1:21: 'port' must be a whole number from 1 to 65535"),
        BadText(
            "an unknown encryption", "mail: {smtp: {tls: canary}}\n", "1:20: 'tls' must be starttls, implicit or none"),
        BadText(
            "a password", "mail: {smtp: {password: canary}}\n",
            "1:15: unknown key in 'smtp'; did you mean 'password-credential'?"),
        BadText(
            "a credential elsewhere", "mail: {smtp: {password-credential: ../canary}}\n",
            "1:36: 'password-credential' must be the name of a systemd credential of letters, digits, '.', '-' and '_', "
                + "or the absolute path of a file"),
        BadText(
            "a wait of no time", "mail: {smtp: {timeouts: {reply: 0, connect: canary}}}\n",
            "1:33: 'reply' must be a whole number from 1 to 86400",
            "1:45: 'connect' must be a whole number from 1 to 86400"),
        BadText(
            "a wait for nothing known", "mail: {smtp: {timeouts: {final: 10}}}\n",
            "1:26: unknown key in 'timeouts'; did you mean 'final-dot'?"),
        BadText(
            "an authority over two lines", "mail: {smtp: {ca-file: \"can\\nary\"}}\n",
            "1:24: 'ca-file' must be one line without control characters"),
        BadText(
            "a user over two lines", "mail: {smtp: {user: \"can\\r\\nary\"}}\n",
            "1:21: 'user' must be one line without control characters"),
        BadText(
            "no allowed domain", "mail: {allowed-domains: []}\n",
            "1:25: 'allowed-domains' must have at least one item"),
        BadText(
            "no day of the week", "mail: {weekly: canary}\n",
            "1:16: 'weekly' must be a day of the week in small letters, as in monday"),
        BadText(
            "an address as a domain", "mail: {allowed-domains: [canary@partnership.example]}\n",
            "1:26: an item of 'allowed-domains' must be the domain of mail addresses, as in partnership.example"),
        BadText(
            "one reader not in a list", "control: {readers: canary}\n",
            "1:20: 'readers' must be a list, as in [a, b]"),
        BadText(
            "a group with a colon", "control: {readers: [\"canary:x\"]}\n",
            "1:21: an item of 'readers' must be the name of a Unix group"),
        BadText(
            "a list of settings", "[canary]\n", "1:1: a settings file must be a mapping, as in {key: value}"),
    ]
}
