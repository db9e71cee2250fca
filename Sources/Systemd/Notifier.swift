import CSystemd
import Glibc

/// What the daemon tells the service manager about itself.
///
/// Without `NOTIFY_SOCKET` in the environment nobody listens and nothing happens.
package struct Notifier: Sendable {
    /// What became of a notification.
    package enum Outcome: Equatable, Sendable {
        case sent
        case nobodyListens
        case failed(SystemError)
    }

    private let send: @Sendable (_ state: String) -> Int32

    package init() {
        self.init(send: { sd_notify(0, $0) })
    }

    init(send: @escaping @Sendable (_ state: String) -> Int32) {
        self.send = send
    }

    /// Start or reload is complete.
    @discardableResult
    package func ready(status: String) -> Outcome {
        notify("READY=1\n\(Self.statusLine(status))")
    }

    /// A reload begins; `ready` ends it.
    ///
    /// The time lets managers from version 253 on tell this reload from an earlier one; older ones ignore it.
    @discardableResult
    package func reloading() -> Outcome {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return notify("RELOADING=1\nMONOTONIC_USEC=\(Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000)")
    }

    @discardableResult
    package func stopping() -> Outcome {
        notify("STOPPING=1")
    }

    /// One line for `systemctl status`.
    @discardableResult
    package func status(_ text: String) -> Outcome {
        notify(Self.statusLine(text))
    }

    /// A sign of life; to be sent by the queue whose life it is.
    @discardableResult
    package func watchdog() -> Outcome {
        notify("WATCHDOG=1")
    }

    /// How long the manager waits for a sign of life before it kills; `nil` when it does not.
    ///
    /// Send one every half of it.
    package var watchdogInterval: Duration? {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
        return .microseconds(Int64(clamping: microseconds))
    }

    private func notify(_ state: String) -> Outcome {
        switch send(state) {
        case 1...: .sent
        case 0: .nobodyListens
        case let code: .failed(SystemError("sd_notify", "NOTIFY_SOCKET", code: code))
        }
    }

    /// A line end in the text would begin another assignment.
    private static func statusLine(_ text: String) -> String {
        "STATUS=\(JournalText(text, cap: JournalText.messageCap).value)"
    }
}
