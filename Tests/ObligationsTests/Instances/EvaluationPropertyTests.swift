import CivilCalendar
import Obligations
import TestSupport
import Testing

struct `What a case owes` {
    private let replacing: Set<EventName> = ["publication", "agreed"]

    @Test func `never depends on the order in the file, but for events that replace`() {
        var lots = Lots(of: 1)
        for _ in 0..<300 {
            let events = lots.events(1...25)
            let today = lots.date(from: day("2026-01-01"), to: day("2027-03-01")).description
            let standing = Procedure.everyKind.instances(of: events, on: today)
            var shuffled = events.filter { !replacing.contains($0.name) }.shuffled(using: &lots)
            for event in events where replacing.contains(event.name) {
                // Those that replace keep their order among themselves, wherever they stand.
                let first = (shuffled.lastIndex { replacing.contains($0.name) } ?? -1) + 1
                shuffled.insert(event, at: lots.number(first...shuffled.count))
            }
            #expect(Procedure.everyKind.instances(of: shuffled, on: today) == standing)
        }
    }

    @Test func `is the same however often one asks`() {
        var lots = Lots(of: 2)
        for _ in 0..<50 {
            let events = lots.events(1...25)
            let answers = (0..<3).map { _ in Procedure.everyKind.instances(of: events, on: "2026-10-01") }
            #expect(answers[0] == answers[1] && answers[1] == answers[2])
        }
    }

    @Test func `has one instance for a key`() {
        var lots = Lots(of: 3)
        for _ in 0..<200 {
            let instances = Procedure.everyKind.instances(of: lots.events(1...40), on: "2027-01-01", showsNext: true)
            #expect(Set(instances.map(\.key)).count == instances.count)
        }
    }

    @Test func `is told apart by state: what is met is closed, what is owed is not`() {
        var lots = Lots(of: 4)
        for _ in 0..<200 {
            for instance in Procedure.everyKind.instances(of: lots.events(1...40), on: "2026-12-31") {
                switch instance.state {
                case .met: #expect(instance.closed != nil || instance.due.map { $0 < day("2026-12-31") } == true)
                case .metLate, .breached: #expect(instance.closed != nil)
                case .cancelled: #expect(instance.cancelled != nil && instance.closed == nil)
                case .suspended: #expect(instance.suspended != nil && instance.closed == nil)
                case .open, .overdue, .incomplete, .waiting:
                    #expect(instance.closed == nil && instance.cancelled == nil)
                }
                #expect((instance.actBy == nil) == (instance.due == nil))
                #expect(instance.problem == nil || instance.due == nil)
            }
        }
    }

    @Test(arguments: ["0001-01-01", "1900-01-01", "2199-12-31", "9999-12-31"])
    func `can be asked of any date that can be written`(_ extreme: String) {
        var lots = Lots(of: 5)
        for _ in 0..<10 {
            var events = lots.events(10...20)
            for index in events.indices where lots.once(in: 3) {
                events[index].date = day(extreme)
                events[index].until = lots.once(in: 2) ? day(extreme) : nil
            }
            for today in ["0001-01-01", "2026-06-15", "9999-12-31"] {
                let instances = Procedure.everyKind.instances(of: events, on: today, showsNext: true)
                #expect(instances.allSatisfy { $0.due == nil || $0.trigger != nil })
            }
        }
    }
}
