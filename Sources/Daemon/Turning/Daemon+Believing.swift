import CivilCalendar
import Clock
import Obligations

extension Daemon {
    /// The moment about which the core is asked: what the clock shows, unless the clock is not believed at present.
    var now: CivilMoment { surroundings.zone.moment(at: believedTime()) }

    /// The last day of which an event may be; a clock that is not believed makes nobody's entry a mistake.
    var latestDay: CivilDate { max(now.date, surroundings.now.date) }

    /// A little later than now, as the core counts.
    func moment(afterSeconds seconds: Int64) -> CivilMoment {
        surroundings.zone.moment(at: believedTime().adding(seconds: seconds))
    }

    private func believedTime() -> Instant {
        let before = gate.hold
        let believed = gate.look(wall: surroundings.clock.now, uptime: surroundings.clock.uptime)
        if gate.hold != before { sayWhetherClockIsBelieved() }
        return believed
    }

    /// Says that the clock is not believed, or is again.
    func sayWhetherClockIsBelieved() {
        guard let hold = gate.hold else { return recovered(.believeClock) }
        let end = gate.wallAtEnd.map { ", until it shows \(surroundings.zone.moment(at: $0))" } ?? ""
        report(
            .believeClock,
            "\(hold.doubt): only what was due before is said for ten minutes\(end); look whether the clock is right")
    }
}
