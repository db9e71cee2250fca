import CivilCalendar
import Obligations
import Testing

struct `What cannot have happened in another order` {
    @Test(
        arguments: [
            ("reported-to-subgroup", "considered-by-subgroup"), ("considered-by-subgroup", "recommendation-passed"),
            ("brought-to-chair", "review-decided"), ("brought-to-chair", "no-review-decided"),
            ("review-decided", "reviewer-appointed"), ("review-decided", "scr-panel-established"),
            ("review-decided", "imr-author-identified"), ("terms-of-reference-drafted", "terms-of-reference-approved"),
            ("imr-requested", "imr-completed"), ("imr-completed", "imr-signed"),
            ("imr-signed", "imr-sent-to-assistant-director"), ("imr-signed", "imr-sent-to-cdop"),
            ("imr-sent-to-cdop", "imr-forwarded"), ("overview-commissioned", "overview-completed"),
            ("overview-completed", "presented-to-subgroup"), ("presented-to-subgroup", "presented-to-board"),
            ("presented-to-board", "approved"), ("approved", "published"), ("anonymisation-checked", "published"),
            ("anonymisation-checked", "disseminated"), ("anonymisation-checked", "documents-sent-to-ofsted"),
            ("anonymisation-checked", "documents-sent-to-dfe"), ("panel-copy-sent", "published"),
            ("action-plan-sent", "quarterly-update-given"), ("action-evidenced", "review-concluded"),
            ("board-action-done", "review-concluded"), ("published", "removed-from-website"),
        ] as [(EventName, EventName)])
    func `is noticed`(_ earlier: EventName, _ later: EventName) {
        #expect(violations(on("2026-03-02", earlier), on("2026-03-01", later)).contains("\(later) before \(earlier)"))
        #expect(violations(on("2026-03-01", earlier), on("2026-03-01", later)) == [])
    }

    @Test func `is noticed of the last action, when the review was concluded before it was done`() {
        let found = violations(
            on("2026-03-01", "action-evidenced", for: "action-1"),
            on("2026-05-01", "action-evidenced", for: "action-2"),
            on("2026-04-01", "review-concluded"))
        #expect(found == ["review-concluded before action-evidenced"])
    }

    @Test func `is not noticed between one service and another`() {
        let found = violations(
            on("2026-03-01", "imr-completed", for: "police"), on("2026-04-01", "imr-requested", for: "health"))
        #expect(found == [])
    }

    private func violations(_ events: CaseEvent...) -> [String] {
        guard let reference = CaseReference("BSCP-2026-001") else { return ["no reference"] }
        let `case` = Case(reference: reference, procedure: Shipped.serious.name, events: events)
        return Shipped.serious.orderViolations(in: `case`).map { "\($0.later) before \($0.earlier)" }
    }
}
