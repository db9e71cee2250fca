import CivilCalendar
import Obligations

extension Ladder {
    /// The rungs of a duty due on a day, the least severe first: `14 days before on 2026-02-06`.
    func rungs(
        due: String, opened: String = "2020-01-01", until horizon: String? = nil, calendar: WorkingCalendar = .real
    ) -> [String] {
        schedule(
            for: Instance(
                key: InstanceKey(obligation: "action"), state: .open,
                trigger: on(opened, "agreed", until: due), opened: day(opened), due: day(due)),
            of: duty("action", "on the date set by agreed", metBy: ["done"]), calendar: calendar,
            until: day(horizon ?? due)
        )
        .map(\.line)
    }
}

extension ScheduledRung {
    /// `14 days before on 2026-02-06`.
    var line: String { "\(name) on \(day?.description ?? "its own")" }
}
