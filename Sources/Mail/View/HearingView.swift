import Obligations
import Templates

/// Why the reader of a letter hears of a duty.
struct HearingView: TemplateView, Equatable {
    let role: PlainText
    /// The role has no address, and the business manager hears for it.
    let isFallback: Bool
    let reason: Bundle.Hearing.Reason

    static let values: [TemplateValue<HearingView>] = [
        .plain("role", \.role), .flag("fallback", \.isFallback), .flag("owner") { $0.reason == .owner },
        .text("level") { if case .level(let level) = $0.reason { String(level) } else { nil } },
        .flag("told-before") { $0.reason == .toldBefore },
    ]

    init(_ hearing: Bundle.Hearing) {
        role = PlainText(hearing.recipient.role.text)
        isFallback = hearing.recipient.isFallback
        reason = hearing.reason
    }
}
