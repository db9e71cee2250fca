import Control

extension Samples {
    /// A request of each method, with everything it can take.
    static func request(_ method: Interface.Method) -> Interface.Request {
        switch method {
        case .status: .status
        case .cases: .cases(.init(today: "2026-02-20"))
        case .agenda:
            .agenda(
                .init(
                    reference: "BSCP-2026-014", role: "board-chair", states: [.open], from: "2026-01-01",
                    to: "2026-12-31", today: "2026-02-20"))
        case .explain: .explain(.init(reference: "BSCP-2026-014", key: "chair-decision", today: "2026-02-20"))
        case .why: .why(.init(reference: "BSCP-2026-014", key: "chair-decision", today: "2026-02-20"))
        case .forecast: .forecast(.init(from: "2026-01-01", to: "2026-12-31", reference: "BSCP-2026-014"))
        case .follow: .follow
        case .acknowledge:
            .acknowledge(.init(reference: "BSCP-2026-014", key: "chair-decision", until: "2026-02-01", why: "in hand"))
        case .addSilence:
            .addSilence(.init(reference: "BSCP-2026-014", key: "chair-decision", until: "2026-02-01", why: "in hand"))
        case .removeSilence: .removeSilence(.init(id: "s1"))
        case .silences: .silences
        case .forget: .forget(.init(reference: "BSCP-2026-014", why: "entered twice"))
        case .rescan: .rescan
        case .reload: .reload
        case .spool: .spool
        case .retryLetter: .retryLetter(.init(id: "l1"))
        case .testMail: .testMail(.init(role: "board-chair"))
        }
    }

    /// A reply of each method, with everything it can say.
    static func reply(_ method: Interface.Method) -> Interface.Reply {
        switch method {
        case .status:
            .status(
                .init(
                    version: "1.0", started: "2026-02-20T09:00:00Z", now: "2026-02-20T10:00:00Z",
                    timezone: "Europe/London", cases: 3, refused: [refusal], instances: 20, open: 5, overdue: 1,
                    next: "2026-02-21T09:00:00Z", queued: 1, failed: 0, holidaysUntil: "2027-12-28",
                    warnings: ["unrouted"]))
        case .cases: .cases(.init(cases: [fullSummary]))
        case .agenda: .agenda(.init(instances: [instance]))
        case .explain: .explain(.init(instance: instance, steps: [step]))
        case .why: .why(.init(instance: instance, rungs: [fullRung]))
        case .forecast: .forecast(.init(notices: [notice]))
        case .follow: .follow(.init(notice: notice))
        case .acknowledge: .acknowledge(.init(silence: fullSilence))
        case .addSilence: .addSilence(.init(silence: fullSilence))
        case .removeSilence: .removeSilence
        case .silences: .silences(.init(silences: [fullSilence]))
        case .forget: .forget
        case .rescan: .rescan(.init(cases: 3, refused: [refusal]))
        case .reload: .reload(.init(problems: [refusal]))
        case .spool: .spool(.init(letters: [letter]))
        case .retryLetter: .retryLetter
        case .testMail: .testMail(.init(letter: letter))
        }
    }
}
