extension StoredNotice {
    /// How far the letters of a notice have come: no further than the slowest; nil where no letter carries it.
    package enum Delivery: String, Sendable {
        case pending, spooled, delivered, failed
    }

    package var delivery: Delivery? {
        guard !letters.isEmpty else { return nil }
        let states = Set(letters.map(\.state))
        if states.contains(.failed) || states.contains(.corrupt) { return .failed }
        if states.contains(.intended) { return .pending }
        return states.contains(.spooled) ? .spooled : .delivered
    }
}
