import Clock
import Testing

struct `A clock that jumps` {
    private static let nine = Instant(secondsSince1970: 1_770_368_400)
    private static let minute: Int64 = 60
    private static let day: Int64 = 86_400

    /// A gate that looked at nine o'clock, when the machine had been up for an hour.
    private static func gate(lastLook: Instant? = nine) -> ClockGate {
        ClockGate(lastLook: lastLook, wall: nine, uptime: 3_600)
    }

    @Test func `is believed as long as it goes with the time since the start`() {
        var gate = Self.gate()
        for minutes in [1, 60, 24 * 60, 400 * 24 * 60] as [Int64] {
            let later = Self.nine.adding(seconds: minutes * Self.minute)
            #expect(gate.look(wall: later, uptime: 3_600 + minutes * Self.minute) == later)
        }
        #expect(gate.hold == nil)
    }

    @Test(arguments: [10, -10] as [Int64])
    func `is believed within ten minutes`(minutes: Int64) {
        var gate = Self.gate()
        let stepped = Self.nine.adding(seconds: minutes * Self.minute)

        #expect(gate.look(wall: stepped, uptime: 3_600) == stepped)
        #expect(gate.hold == nil)
    }

    @Test(arguments: [11 * minute, -11 * minute, day, -day, 365 * day])
    func `is not believed for ten minutes, in which time goes on as before`(step: Int64) {
        var gate = Self.gate()
        let stepped = Self.nine.adding(seconds: step)

        #expect(gate.look(wall: stepped, uptime: 3_600) == Self.nine)
        #expect(gate.hold?.doubt == .stepped(seconds: step))
        #expect(gate.wallAtEnd == stepped.adding(seconds: 600))
        #expect(
            gate.look(wall: stepped.adding(seconds: 599), uptime: 3_600 + 599) == Self.nine.adding(seconds: 599))
        #expect(gate.look(wall: stepped.adding(seconds: 600), uptime: 3_600 + 600) == stepped.adding(seconds: 600))
        #expect(gate.hold == nil)
    }

    @Test func `is believed at once when it is set right again`() {
        var gate = Self.gate()
        _ = gate.look(wall: Self.nine.adding(seconds: Self.day), uptime: 3_600)

        let right = Self.nine.adding(seconds: 120)
        #expect(gate.look(wall: right, uptime: 3_720) == right)
        #expect(gate.hold == nil)
    }

    @Test func `wakes at the believed time, whatever it shows`() {
        var gate = Self.gate()
        _ = gate.look(wall: Self.nine.adding(seconds: Self.day), uptime: 3_600)

        #expect(gate.wall(at: Self.nine.adding(seconds: 60)) == Self.nine.adding(seconds: Self.day + 60))
    }

    @Test(arguments: [
        (-7 * day, nil), (-7 * day - 1, ClockGate.Doubt.aheadOfLastLook(nine.adding(seconds: -7 * day - 1))),
        (600, nil), (601, .behindLastLook(nine.adding(seconds: 601))),
    ])
    func `is compared with the last look of the program that ran before`(age: Int64, doubt: ClockGate.Doubt?) {
        let last = Self.nine.adding(seconds: age)
        var gate = Self.gate(lastLook: last)

        #expect(gate.hold?.doubt == doubt)
        #expect(
            gate.look(wall: Self.nine.adding(seconds: 5), uptime: 3_605)
                == (doubt == nil ? Self.nine : last).adding(seconds: 5))
    }

    @Test func `is not believed at first where it shows 1970 and nothing is known`() {
        let start = Instant(secondsSince1970: 40)
        var gate = ClockGate(lastLook: nil, wall: start, uptime: 40)

        #expect(gate.hold?.doubt == .beforeProgram)
        let right = Self.nine
        #expect(gate.look(wall: right, uptime: 60) == start.adding(seconds: 20))
        #expect(gate.look(wall: right.adding(seconds: 600), uptime: 660) == right.adding(seconds: 600))
    }

    @Test(arguments: [
        (ClockGate.Doubt.stepped(seconds: 660), "the clock was set forward by 11 minutes"),
        (.stepped(seconds: -7_200), "the clock was set back by 2 hours"),
        (.stepped(seconds: 365 * day), "the clock was set forward by 365 days"),
        (.aheadOfLastLook(nine), "the clock is far ahead of when casewatchd last ran, 2026-02-06 09:00 UTC"),
        (.behindLastLook(nine), "the clock is behind the time at which casewatchd last ran, 2026-02-06 09:00 UTC"),
        (.beforeProgram, "the clock shows a year before casewatchd was written"),
    ])
    func `is described in words`(doubt: ClockGate.Doubt, words: String) {
        #expect(doubt.description == words)
    }
}
