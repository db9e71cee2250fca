import CivilCalendar
import Obligations
import Templates

/// Everything that the text of a test letter can show.
struct TestMailView: TemplateView, Equatable {
    let role: PlainText
    /// The role has no address, and the business manager hears for it.
    let isFallback: Bool
    let day: PlainText
    let time: PlainText

    static let values: [TemplateValue<TestMailView>] = [
        .plain("role", \.role), .flag("fallback", \.isFallback), .plain("day", \.day), .plain("time", \.time),
    ]

    /// - Parameter moment: when the letter was asked for, in local time.
    init(to recipient: Recipient, asked moment: CivilMoment) {
        role = PlainText(recipient.role.text)
        isFallback = recipient.isFallback
        day = PlainText(moment.date.inWords)
        time = PlainText(moment.time.description)
    }
}
