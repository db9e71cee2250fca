package import CivilCalendar
package import Obligations

/// Everything an administrator can choose; every setting has a default.
package struct Settings: Sendable, Hashable {
    /// The identifier of a time zone, such as `Europe/London`.
    package var timeZone = "Europe/London"
    /// Local time at which the notices of a day go out.
    package var notifyAt = TimeOfDay(hour: 9, minute: 0) ?? .midnight
    package var paths = Paths()
    package var mail: Mail
    package var control = Control()

    /// The defaults, but for the sender, which has to be read as an address first.
    init(from sender: MailAddress) {
        mail = Mail(from: sender)
    }
}

extension Settings {
    /// Where everything is; absolute, unless the settings file itself was named otherwise.
    package struct Paths: Sendable, Hashable {
        package var cases = "cases"
        package var procedures = "procedures"
        package var contacts = "contacts.yaml"
        package var holidays = "bank-holidays.json"
        /// Templates of letters that are reworded; the directory need not exist.
        package var letters = "letters"
        /// Templates of reports that are reworded; the directory need not exist.
        package var reports = "reports"
        package var ledger = "state/ledger.sqlite"
        package var spool = "spool"
        package var socket = "run/control.sock"
        /// The directory in which calendars are kept; nil where none are.
        package var calendar: String?
    }

    /// How letters are signed and carried, and where they may go.
    package struct Mail: Sendable, Hashable {
        package var from: MailAddress
        package var transport = Transport.none
        package var smtp = SMTP()
        /// The domains that letters may go to, in small letters; nil for every domain that the contacts name.
        package var allowedDomains: [String]?
        /// How long the file of a delivered letter stays in the spool.
        package var keepSentDays = 30
        /// The day of the week on which the business manager hears how everything stands.
        package var weekly = Weekday.monday
    }

    /// How letters leave the spool.
    package enum Transport: String, Sendable, CaseIterable {
        /// Letters wait in the spool.
        case none
        case smtp
        case sendmail
    }

    /// The mail server, for the transport `smtp`.
    package struct SMTP: Sendable, Hashable {
        package var host = "localhost"
        package var port = 25
        package var tls = TLS.starttls
        /// Nil, written as an empty text, for a server that asks for none.
        package var user: String? = "casewatch"
        /// The name of the systemd credential that holds the password, or the absolute path of a file of mode 0600.
        package var passwordCredential = "smtp-password"
        /// A file of certificates to trust instead of the system's; nil for the system's.
        package var caFile: String?
        package var timeouts = Timeouts()
    }

    /// How long the courier waits for the mail server, in seconds.
    package struct Timeouts: Sendable, Hashable {
        /// Until the connection stands.
        package var connect = 30
        /// For each reply before the end of the letter.
        package var reply = 60
        /// For the reply to the end of the letter (RFC 5321, 4.5.3.2.6, asks for ten minutes).
        package var finalDot = 600
    }

    /// How the connection to the mail server is encrypted.
    package enum TLS: String, Sendable, CaseIterable {
        /// Encrypted after the greeting, or not at all.
        case starttls
        /// Encrypted from the first byte.
        case implicit
        case none
    }

    /// The Unix groups that may look, and those that may change things too.
    package struct Control: Sendable, Hashable {
        package var readers = ["casewatch"]
        package var operators = ["casewatch-admin"]
    }
}
