import CivilCalendar
import Obligations
import Testing

struct `A date worked out elsewhere` {
    @Test(arguments: DateVector.expressible)
    func `is what the shipped procedure gives`(_ vector: DateVector) throws {
        let duty = try #require(vector.duty)
        let today = max(day(vector.trigger), day(duty.due)).description
        let instances = duty.procedure.instances(of: [on(vector.trigger, duty.event)], on: today)
        let instance = instances.first { $0.key.description == duty.key }
        #expect(instance?.due == day(duty.due))
    }

    /// Working days are not among the examples unless they are past and kept by rule: a bank holiday that is proclaimed
    /// later, or one that the published file no longer lists, must not keep a procedure from loading.
    @Test(arguments: DateVector.expressible.filter { $0.calendar == "civil" })
    func `is an example of the procedure where no bank holiday can change it`(_ vector: DateVector) throws {
        let duty = try #require(vector.duty)
        let isHeld = duty.procedure.examples.contains { example in
            example.events.map(\.name) == [duty.event] && example.events.map(\.date) == [day(vector.trigger)]
                && example.expect.contains { $0.key == duty.key && $0.due == day(duty.due) }
        }
        #expect(isHeld, "\(duty.key)")
    }

    @Test func `is there for every limit of the procedures`() {
        #expect(DateVector.expressible.count >= 40)
    }
}

struct `The examples of a shipped procedure` {
    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `hold`(_ name: String) {
        #expect(Shipped.procedure(name).exampleFailures(calendar: Shipped.calendar) == [])
    }

    /// What the published file says of past years changes as it drops them, so no example leans on a single day off.
    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `hold with no bank holidays but those of the rule`(_ name: String) {
        let bare = WorkingCalendar(BankHolidays(division: .englandAndWales, published: []))
        #expect(Shipped.procedure(name).exampleFailures(calendar: bare) == [])
    }

    @Test(arguments: ["scr-2015", "lcspr-2023"])
    func `cover every limit that the procedure states`(_ name: String) {
        let procedure = Shipped.procedure(name)
        let covered = procedure.examples.flatMap(\.expect).map { $0.key.prefix { $0 != "[" && $0 != "#" } }
        for duty in procedure.obligations where duty.due.hasDueDate {
            // Of the duties with a date that people set, one stands for all.
            if case .onTheDateSet = duty.due { continue }
            #expect(covered.contains(Substring(duty.name.text)), "\(duty.name)")
        }
    }
}
