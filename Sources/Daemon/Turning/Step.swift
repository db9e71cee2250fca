import Mail

/// A step of the daemon's work: one that failed stands in the status until the same step succeeds.
enum Step: Hashable {
    // With the ledger.
    case verify, decide, remember, keepCases, keepRules, count, note, markScanned, markJournalled, markSpooled, takeUp,
        close
    /// The room on its disk.
    case reserve
    // With the spool.
    case deliver, harvest, withdraw, tidy
    /// A file that is no letter of this ledger was found, and stays until somebody takes it away.
    case setAside
    case hold(LetterName)
    // With the rest of the machine.
    case readStore, readSettings, drawCalendar, believeClock, hearOfClock

    /// The part of the program that does not work, in the words of the status.
    var part: String {
        switch self {
        case .verify, .decide, .remember, .keepCases, .keepRules, .count, .note, .markScanned, .markJournalled,
            .markSpooled, .takeUp, .close:
            "ledger"
        case .reserve: "disk"
        case .deliver, .harvest, .withdraw, .tidy, .setAside: "spool"
        case .hold(let name): "letter \(name)"
        case .readStore: "case store"
        case .readSettings: "settings"
        case .drawCalendar: "calendar"
        case .believeClock: "time"
        case .hearOfClock: "clock"
        }
    }

    /// Whether it is worth trying again in a minute; the others wait for a person, or are tried by themselves.
    var isTriedAgain: Bool {
        switch self {
        case .setAside, .hold, .readStore, .readSettings, .believeClock, .hearOfClock: false
        default: true
        }
    }
}
