/// A local time of a day, to the second, 00:00:00 to 23:59:59.
package struct TimeOfDay: Hashable, Sendable {
    /// Seconds since midnight as a clock on the wall shows it, whatever the clock changes of the day.
    private let wallSeconds: Int32

    package static let midnight = TimeOfDay(wallSeconds: 0)

    private init(wallSeconds: Int32) {
        self.wallSeconds = wallSeconds
    }

    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        wallSeconds = Int32(hour * 3600 + minute * 60 + second)
    }

    /// Nil unless the seconds since midnight are 0...86,399.
    package init?(secondOfDay: Int) {
        guard (0..<86_400).contains(secondOfDay) else { return nil }
        wallSeconds = Int32(secondOfDay)
    }

    /// Reads exactly `HH:MM` in ASCII digits.
    package init?(_ text: some StringProtocol) {
        var form = FixedForm(text)
        guard let hour = form.number(digits: 2), form.skip(":"),
            let minute = form.number(digits: 2), form.isAtEnd
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package var hour: Int { secondOfDay / 3600 }
    package var minute: Int { secondOfDay / 60 % 60 }
    package var second: Int { secondOfDay % 60 }
    package var secondOfDay: Int { Int(wallSeconds) }
}

extension TimeOfDay: Comparable {
    package static func < (earlier: TimeOfDay, later: TimeOfDay) -> Bool {
        earlier.wallSeconds < later.wallSeconds
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// `HH:MM`; seconds are not said.
    package var description: String {
        "\(padded: hour, digits: 2):\(padded: minute, digits: 2)"
    }

    /// `HH:MM:SS`.
    package var withSeconds: String {
        "\(self):\(padded: second, digits: 2)"
    }
}
