/// Decides whether the clock on the wall is believed: one that jumped is given ten minutes in which somebody may set it right.
///
/// Until then the time goes on from where it was, so that what was due before the jump is said, and nothing that only a
/// wrong clock makes due. It never waits for longer: a clock that nobody corrects is taken at its word.
package struct ClockGate: Sendable {
    /// Why a clock is not believed.
    package enum Doubt: Sendable, Hashable {
        /// It was set, forwards or back, by so many seconds.
        case stepped(seconds: Int64)
        /// It shows a time long after the program last looked; nobody knows whether that long has passed.
        case aheadOfLastLook(Instant)
        /// It shows a time before the program last looked.
        case behindLastLook(Instant)
        /// It shows a time before this program was written.
        case beforeProgram
    }

    /// A clock that is not believed at present.
    package struct Hold: Sendable, Hashable {
        package let doubt: Doubt
        /// The clock is believed again then, by the time since the machine was started.
        package let until: Int64
        fileprivate let base: Instant
        fileprivate let baseUptime: Int64

        fileprivate func believed(atUptime uptime: Int64) -> Instant {
            base.adding(seconds: uptime - baseUptime)
        }
    }

    package private(set) var hold: Hold?
    private var wall: Instant
    private var uptime: Int64

    /// - Parameters:
    ///   - lastLook: what the clock showed when the program last noted it; nil where it never ran.
    ///   - wall: what the clock shows.
    ///   - uptime: seconds since the machine was started, those of sleep included.
    package init(lastLook: Instant?, wall: Instant, uptime: Int64) {
        self.wall = wall
        self.uptime = uptime
        guard let lastLook else {
            if wall < Self.programWritten { doubt(.beforeProgram, from: wall) }
            return
        }
        let passed = lastLook.seconds(until: wall)
        if passed < -Self.tolerance { doubt(.behindLastLook(lastLook), from: lastLook) }
        if passed > Self.longestAbsence { doubt(.aheadOfLastLook(lastLook), from: lastLook) }
    }

    /// The time that is believed when the clock shows `wall`.
    package mutating func look(wall: Instant, uptime: Int64) -> Instant {
        let expected = self.wall.adding(seconds: uptime - self.uptime)
        let believed = hold?.believed(atUptime: uptime) ?? expected
        let step = expected.seconds(until: wall)
        self.wall = wall
        self.uptime = uptime
        if abs(step) > Self.tolerance {
            if hold != nil, abs(believed.seconds(until: wall)) <= Self.tolerance {
                // Set right again.
                hold = nil
            } else {
                doubt(.stepped(seconds: step), from: believed)
            }
        }
        if let hold, hold.until <= uptime { self.hold = nil }
        return hold?.believed(atUptime: uptime) ?? wall
    }

    /// What the clock is going to show when the believed time is `instant`, if nobody sets it.
    package func wall(at instant: Instant) -> Instant {
        guard let hold else { return instant }
        return instant.adding(seconds: hold.believed(atUptime: uptime).seconds(until: wall))
    }

    /// What the clock is going to show when it is believed again; nil where it is.
    package var wallAtEnd: Instant? {
        hold.map { wall.adding(seconds: $0.until - uptime) }
    }

    private mutating func doubt(_ doubt: Doubt, from base: Instant) {
        hold = Hold(doubt: doubt, until: uptime + Self.patience, base: base, baseUptime: uptime)
    }

    /// In seconds: daylight saving moves no clock in UTC, and a time server does not step so far without a reason.
    private static let tolerance: Int64 = 600
    private static let longestAbsence: Int64 = 7 * 86_400
    private static let patience: Int64 = 600
    /// 2026-01-01: a machine without a battery for its clock starts in 1970.
    private static let programWritten = Instant(secondsSince1970: 1_767_225_600)
}

extension ClockGate.Doubt: CustomStringConvertible {
    package var description: String {
        switch self {
        case .stepped(let seconds):
            "the clock was set \(seconds > 0 ? "forward" : "back") by \(Self.span(abs(seconds)))"
        case .aheadOfLastLook(let last):
            "the clock is far ahead of when casewatchd last ran, \(last.utc)"
        case .behindLastLook(let last):
            "the clock is behind the time at which casewatchd last ran, \(last.utc)"
        case .beforeProgram:
            "the clock shows a year before casewatchd was written"
        }
    }

    private static func span(_ seconds: Int64) -> String {
        switch seconds {
        case 172_800...: "\(seconds / 86_400) days"
        case 7_200...: "\(seconds / 3_600) hours"
        default: "\(seconds / 60) minutes"
        }
    }
}

extension Instant {
    /// `2026-01-20 09:00 UTC`.
    fileprivate var utc: String { moment(secondsFromUTC: 0).map { "\($0) UTC" } ?? "\(secondsSince1970)" }
}
