import Control
import Monitoring

/// A status of a program that fares well, with what differs from it; each refused file is wrong in two places.
func status(
    overdue: Int = 0, refused: Int = 0, queued: Int = 0, failed: Int = 0, holidays: String = "2028-12-26",
    faults: [Interface.Fault] = [], warnings: [String] = []
) -> Interface.StatusReply {
    Interface.StatusReply(
        version: "0.1", started: "2026-11-20T08:00:00Z", now: "2026-11-24T09:00:00Z", timezone: "Europe/London",
        cases: 12,
        refused: (0..<refused).flatMap { number in
            [1, 2].map { Interface.Refusal(file: "BSCP-2026-\(100 + number).yaml", line: $0, column: 1, problem: "x") }
        },
        instances: 40, open: 3, overdue: overdue, next: "2026-11-25T09:00:00Z", queued: queued, failed: failed,
        holidaysUntil: holidays, warnings: faults.map(\.warning) + warnings)
}

func letter(_ state: Interface.Letter.State, created: String) -> Interface.Letter {
    Interface.Letter(id: "a", toRole: "board-chair", created: created, state: state, attempts: 0)
}

func duty(_ reference: String, _ state: Interface.Instance.State, owner: String = "board-chair") -> Interface.Instance {
    Interface.Instance(
        reference: reference, key: "chair-decision", obligation: "chair-decision", subject: "police", occurrence: 1,
        title: "Decide", owner: owner, basis: .statutory, state: state, trigger: nil, due: nil, actBy: nil,
        provisional: false, daysLeft: nil, closed: nil, missing: [])
}

func report(
    _ status: Interface.StatusReply, letters: [Interface.Letter] = [], within limits: Limits = .usual
) -> ProbeReport {
    ProbeReport(Vitals(status, letters: letters), within: limits)
}
