extension Interface {
    /// A method of the interface.
    package enum Method: String, Sendable, CaseIterable {
        case status = "Status"
        case cases = "Cases"
        case agenda = "Agenda"
        case explain = "Explain"
        case why = "Why"
        case forecast = "Forecast"
        case follow = "Follow"
        case acknowledge = "Acknowledge"
        case addSilence = "AddSilence"
        case removeSilence = "RemoveSilence"
        case silences = "Silences"
        case forget = "Forget"
        case rescan = "Rescan"
        case reload = "Reload"
        case spool = "Spool"
        case retryLetter = "RetryLetter"
        case testMail = "TestMail"

        /// The name by which it is called: `io.casewatch.Status`.
        package var qualifiedName: String { "\(Interface.name).\(rawValue)" }

        /// Whether it changes what the daemon keeps or does, and so is for operators.
        package var isChange: Bool {
            switch self {
            case .status, .cases, .agenda, .explain, .why, .forecast, .follow, .silences, .spool: false
            case .acknowledge, .addSilence, .removeSilence, .forget, .rescan, .reload, .retryLetter, .testMail: true
            }
        }

        /// Whether its answer grows with the number of cases.
        var growsWithTheStore: Bool {
            switch self {
            case .cases, .agenda, .forecast: true
            default: false
            }
        }
    }
}
