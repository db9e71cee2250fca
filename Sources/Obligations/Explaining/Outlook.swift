import CivilCalendar

/// How a case will stand once what is planned has happened; nothing else is known of the days ahead.
struct Outlook {
    private let `case`: Case
    private let index: ProcedureIndex
    private let calendar: WorkingCalendar
    private let horizon: CivilDate
    /// The days that are planned for something, in order.
    private let days: [CivilDate]
    private var owed: [CivilDate: Set<InstanceKey>] = [:]

    init(
        _ case: Case, under index: ProcedureIndex, calendar: WorkingCalendar, from today: CivilDate,
        to horizon: CivilDate
    ) {
        var known = `case`
        known.events.removeAll { $0.date > today && index.procedure.events[$0.name]?.isPlanned != true }
        self.case = known
        self.index = index
        self.calendar = calendar
        self.horizon = horizon
        days = Set(known.events.map(\.date)).filter { $0 > today && $0 <= horizon }.sorted()
    }

    /// Whether something is still to be done, or to be said of a breach, after what is planned up to a day.
    mutating func owes(_ key: InstanceKey, on day: CivilDate) -> Bool {
        guard let last = days.last(where: { $0 <= day }) else { return true }
        return owed(on: last).contains(key)
    }

    private mutating func owed(on day: CivilDate) -> Set<InstanceKey> {
        if let known = owed[day] { return known }
        let instances = Evaluation(
            index: index, calendar: calendar, asOf: day, horizon: horizon, showsNext: true
        ).begun(in: `case`).flatMap(\.instances)
        let keys = instances.filter { instance in
            (instance.state.isOwed && instance.suspended == nil) || instance.state == .breached
        }.map(\.key)
        owed[day] = Set(keys)
        return Set(keys)
    }
}
