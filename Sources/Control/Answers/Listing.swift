/// Entries of a long answer in the making, with what they will be sorted by.
struct Listing<Order: Comparable & Sendable, Entry: Sendable>: Sendable {
    private var entries: [Entry] = []
    private var order: [Order] = []

    var count: Int { entries.count }

    mutating func append(_ entry: Entry, by order: Order) {
        entries.append(entry)
        self.order.append(order)
    }

    /// All entries of several parts by their order, and where that is the same, as they were appended.
    static func sorted(_ parts: [Self]) -> [Entry] {
        var places: [(order: Order, part: Int, place: Int)] = []
        places.reserveCapacity(parts.map(\.count).reduce(0, +))
        for part in parts.indices {
            for (place, order) in parts[part].order.enumerated() { places.append((order, part, place)) }
        }
        places.sort { ($0.order, $0.part, $0.place) < ($1.order, $1.part, $1.place) }
        return places.map { parts[$0.part].entries[$0.place] }
    }
}
