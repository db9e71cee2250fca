import Control

/// One value of each type of the interface.
enum Samples {
    static let instance = Interface.Instance(
        reference: "BSCP-2026-014", key: "imr-completion[police]#2", obligation: "imr-completion", subject: "police",
        occurrence: 2, title: "Complete the review", owner: "service-director", basis: .statutory, state: .metLate,
        trigger: "2026-03-02", due: "2026-06-02", actBy: "2026-06-02", provisional: false, daysLeft: -4,
        closed: "2026-06-06", missing: ["explanation"])
    static let bareInstance = Interface.Instance(
        reference: "BSCP-2026-014", key: "chair-decision", obligation: "chair-decision", occurrence: 1,
        title: "Decide", owner: "board-chair", basis: .advisory, state: .waiting, provisional: true, missing: [])
    static let notice = Interface.Notice(
        id: "n1", at: "2026-02-20T09:00:00Z", reference: "BSCP-2026-014", key: "chair-decision", rung: "on the day",
        kind: .due, level: 0, roles: ["board-chair"], due: "2026-02-20")
    static let noticeReply =
        #"{"parameters":{"notice":{"id":"n1","at":"2026-02-20T09:00:00Z","case":"BSCP-2026-014","#
        + #""key":"chair-decision","rung":"on the day","kind":"due","level":0,"roles":["board-chair"],"#
        + #""due":"2026-02-20"}},"continues":true}"#
    static let step = Interface.Step(text: "one month on", source: "L17")
    static let fullRung = Interface.RungDecision(
        rung: "start", at: "2026-01-20T09:00:00Z", level: 0, said: "2026-01-20T09:00:00Z", delivery: .spooled,
        held: "not_yet", detail: "until 2026-02-01")
    static let fullSummary = Interface.CaseSummary(
        reference: "BSCP-2026-014", procedure: "scr-2015", open: 3, overdue: 1, nextDue: "2026-02-20",
        concluded: false)
    static let refusal = Interface.Refusal(file: "a.yaml", line: 3, column: 5, problem: "unknown key")
    static let fullSilence = Interface.Silence(
        id: "s1", reference: "BSCP-2026-014", key: "chair-decision", until: "2026-02-01", by: "uid 1000",
        why: "in hand")
    static let letter = Interface.Letter(
        id: "l1", toRole: "board-chair", created: "2026-01-20T09:00:00Z", state: .failed, attempts: 2, problem: "550")
}
