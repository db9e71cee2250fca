/// A kind of entry; the raw value is its name in `CASEWATCH_KIND`.
package enum MessageID: String, CaseIterable, Sendable {
    case reminder
    case due
    case overdue
    case escalated
    case moved
    case recurring
    case refusedFile = "refused-file"
    case undelivered
    case horizon
    case weekly
    case started
    case stopped
    case fault
    case change
    case dropped

    /// The fixed `MESSAGE_ID` of the kind, 32 hexadecimal digits: the message catalogue and people's filters know it.
    package var id: String {
        switch self {
        case .reminder: "bc480a22d4c24a90b25d6f20beaae88c"
        case .due: "f641554ab6084cd1b4d3f2482e12ce55"
        case .overdue: "b39b283db0be4ad68a0bba75d2f21a19"
        case .escalated: "81353f46400346acb9dd71355793f212"
        case .moved: "efa956440b434b0bb17e354363adc30f"
        case .recurring: "742ca2e4b2024b29b2a3c53b09cb7b33"
        case .refusedFile: "7980e7d73cde46b78c30f8349a8a2b39"
        case .undelivered: "a310db78e7ca482f8998d547ab4c2526"
        case .horizon: "63a3cbad9f0245dfb9b3997092e28c1d"
        case .weekly: "18dff4b2af7d4fd58d4eacec722e18e2"
        case .started: "f3f7d72965424c6782f893fcff11f6a8"
        case .stopped: "8e48430b5dc648c590b39616358a2205"
        case .fault: "1a1dc4040ecc4447ba6af4a6bc3a4bd5"
        case .change: "064d1cea3a224ab28e5fb2f388ef13ae"
        case .dropped: "d9b6302b149149dc8669d192b6ada107"
        }
    }
}
