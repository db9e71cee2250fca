import Glibc

/// Where the time of day comes from.
package protocol WallClock: Sendable {
    var now: Instant { get }
    /// Seconds since the machine was started, those of sleep included; nobody can set it.
    var uptime: Int64 { get }
}

/// The system's clock: the program's only one.
package struct SystemClock: WallClock {
    package init() {}

    package var now: Instant {
        // Not time(2): that reads a coarser clock, which may still show the second before a timer's due time.
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(secondsSince1970: Int64(time.tv_sec))
    }

    package var uptime: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec)
    }
}
