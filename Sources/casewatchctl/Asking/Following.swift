import Control
import Glibc

/// Notices as they are said by a daemon that may be restarted meanwhile.
struct Following {
    let daemon: DaemonAnswerer

    /// Hands over every notice, until this process is interrupted; no daemon at the beginning is a problem.
    ///
    /// The control interface tells nobody what was said before they listened, so where there may be a gap this says so.
    func run(_ hear: (Interface.Notice) throws -> Void) async throws {
        try await daemon.follow(hear)
        while true {
            let gone = LocalTime.now
            Terminal.complain(
                """
                the daemon at '\(daemon.path)' has ended; waiting until it answers again
                if it stays away, look at 'systemctl status \(Whereabouts(ofSocket: daemon.path).unit)'
                """)
            try await goOn(since: gone, hear)
        }
    }

    private func goOn(since gone: LocalTime, _ hear: (Interface.Notice) throws -> Void) async throws {
        var pause = Self.firstPause
        while true {
            try await Task.sleep(for: pause)
            do {
                return try await daemon.follow(
                    whenItAnswers: {
                        Terminal.complain(
                            """
                            the daemon answers again; what it said meanwhile is not shown here:
                            look at 'journalctl -t casewatchd --since "\(gone)"'
                            """)
                    }, hear)
            } catch Problem.unreachable {
                pause = min(pause * 2, Self.longestPause)
            }
        }
    }

    private static let firstPause = Duration.milliseconds(250)
    /// A daemon that was away for a night need not be asked for more often.
    private static let longestPause = Duration.seconds(15)
}

/// A moment in this machine's own time zone, in the form that `journalctl --since` reads.
private struct LocalTime: CustomStringConvertible {
    let description: String

    static var now: LocalTime {
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var text = [CChar](repeating: 0, count: 32)
        let length = strftime(&text, text.count, "%Y-%m-%d %H:%M:%S", &parts)
        return LocalTime(
            description: String(decoding: text.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
}
