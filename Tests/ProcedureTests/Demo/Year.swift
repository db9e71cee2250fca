import CivilCalendar
import Obligations
import Testing

/// A demonstration case asked on every day of 2026.
struct Year: CustomTestStringConvertible {
    let `case`: Case
    /// In the order of the days, all that is not waiting.
    let days: [(day: CivilDate, instances: [Instance])]

    static let published = Year(of: "011")
    static let extended = Year(of: "012")
    static let onTime = Year(of: "013")
    static let behind = Year(of: "014")
    static let all = [published, extended, onTime, behind]

    private init(of number: String) {
        let `case` = Shipped.demonstration(number)
        self.case = `case`
        days = (day("2026-01-01")...day("2026-12-31")).map { ($0, Shipped.serious.instances(of: `case`, on: $0)) }
    }

    var testDescription: String { "\(`case`.reference)" }

    /// How one instance stands, and from which day on: `2026-02-09 open`, `2026-03-06 met`.
    func course(of key: String) -> [String] {
        var course: [String] = []
        var latest: String?
        for (day, instances) in days {
            let standing = instances.first { $0.key.description == key }?.state.rawValue
            if standing != latest { course.append("\(day) \(standing ?? "gone")") }
            latest = standing
        }
        return course
    }

    /// The due dates that one instance has had, in order.
    func dues(of key: String) -> [String] {
        var dues: [String] = []
        for (_, instances) in days {
            guard let due = instances.first(where: { $0.key.description == key })?.due?.description else { continue }
            if dues.last != due { dues.append(due) }
        }
        return dues
    }

    /// The instances that are ever in a state up to a day.
    func everIn(_ state: InstanceState, until last: String = "2026-12-31") -> Set<String> {
        Set(
            days.filter { $0.day <= day(last) }.flatMap(\.instances).filter { $0.state == state }
                .map(\.key.description))
    }

    /// The highest level that has heard of an instance by a day.
    func level(of key: String, by last: String) -> Int? {
        guard
            let instance = days.first(where: { $0.day == day(last) })?.instances.first(where: {
                $0.key.description == key
            }), let duty = Shipped.serious.obligation(instance.key.obligation)
        else { return nil }
        let rungs = Shipped.serious.ladders[duty.ladder]?.schedule(
            for: instance, of: duty, calendar: Shipped.calendar, until: day(last))
        return rungs?.filter { rung in rung.day.map { $0 <= day(last) } ?? true }.map(\.level).max()
    }
}
