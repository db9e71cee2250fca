/// How urgent an entry is, as syslog counts: 0 is the worst.
package enum Priority: Int, CaseIterable, Sendable {
    case emergency = 0
    case alert
    case critical
    case error
    case warning
    case notice
    case informational
    case debug
}
