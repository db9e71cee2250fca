import CivilCalendar
import Obligations
import Testing

@testable import Mail

struct `A letter's identity` {
    private let notice = Sample.notice("imr-completion", for: "police", occurrence: 2)
    private let alarm = Alarm(
        kind: .caseGone, reference: CaseReference("BSCP-2026-014"), occasion: "2026-12-24 08:00", problem: "gone")

    private func identity(
        _ notices: [Notice], _ alarms: [Alarm] = [], date: HeaderValue = Sample.date,
        installation: InstallationKey = Sample.installation
    ) -> LetterToken {
        LetterWriter(
            sender: Sample.manager, manager: Sample.manager, installation: installation, wording: Sample.builtIn
        )
        .letters(notices: notices, alarms: alarms, date: date)[0].identity
    }

    @Test func `is the same for the same notice, whatever its wording, its date and its company's order`() {
        let other = Sample.notice("review-done")
        let reworded = notice.with {
            $0.title = "Reworded"
            $0.daysLeft = 3
        }
        #expect(identity([notice]) == identity([reworded], date: "Fri, 25 Dec 2026 09:00:00 +0000"))
        #expect(identity([notice, other]) == identity([other, notice]))
        #expect(identity([notice]) == identity([notice, notice]))
    }

    @Test(arguments: NoticeChange.all)
    func `differs with each part of what is said`(_ change: NoticeChange) {
        #expect(identity([notice]) != identity([notice.with(change.apply)]))
    }

    @Test func `differs with what comes with it`() {
        let manager = notice.with { $0.recipients = [Sample.recipient("business-manager", Sample.manager.text)] }
        let later = Alarm(kind: .caseGone, reference: alarm.reference, occasion: "2026-12-25 08:00", problem: "gone")
        let other = Alarm(kind: .refusedFile, reference: alarm.reference, occasion: alarm.occasion, problem: "gone")
        let identities = [
            identity([manager]), identity([manager], [alarm]), identity([], [alarm]), identity([], [later]),
            identity([], [other]), identity([], [alarm, later]),
        ]
        #expect(Set(identities).count == identities.count)
    }

    @Test func `cannot be told without the installation's secret`() throws {
        let other = try #require(InstallationKey(Array("another installation".utf8)))
        #expect(identity([notice]) != identity([notice], installation: other))
    }

    @Test func `keeps neighbouring parts apart`() {
        let one = notice.with {
            $0.identity.key.obligation = "ab"
            $0.identity.key.subject = Subject("c")
        }
        let other = notice.with {
            $0.identity.key.obligation = "a"
            $0.identity.key.subject = Subject("bc")
        }
        #expect(identity([one]) != identity([other]))
    }

    @Test func `needs a secret that cannot be tried out`() {
        #expect(InstallationKey([UInt8](repeating: 7, count: 15)) == nil)
        #expect(InstallationKey([UInt8](repeating: 7, count: 16)) != nil)
    }

    @Test func `is an HMAC with SHA-256`() throws {
        // RFC 4231, test case 1.
        let key = try #require(InstallationKey([UInt8](repeating: 0x0B, count: 20)))
        let token = LetterToken(of: Array("Hi There".utf8), key: key)
        #expect(token.text == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    }
}

/// A change to one part of a notice.
struct NoticeChange: Sendable, CustomTestStringConvertible {
    let part: String
    let apply: @Sendable (inout Notice) -> Void

    var testDescription: String { part }

    static let all = [
        NoticeChange(part: "case") { $0.identity.reference = Sample.reference("BSCP-2026-015") },
        NoticeChange(part: "obligation") { $0.identity.key.obligation = "imr-complete" },
        NoticeChange(part: "subject") { $0.identity.key.subject = Subject("health") },
        NoticeChange(part: "no subject") { $0.identity.key.subject = nil },
        NoticeChange(part: "occurrence") { $0.identity.key.occurrence = 3 },
        NoticeChange(part: "recurrence") { $0.identity.key.isRecurring = false },
        NoticeChange(part: "due date") { $0.identity.due = Sample.day("2026-12-26") },
        NoticeChange(part: "no due date") { $0.identity.due = nil },
        NoticeChange(part: "rung") { $0.identity.rung = "2 days before" },
        NoticeChange(part: "episode") { $0.identity.episode = 1 },
        NoticeChange(part: "recipient") { $0.recipients = [Sample.recipient("board")] },
    ]
}
