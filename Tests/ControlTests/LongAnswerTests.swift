import Testing

@testable import Control

struct `A long answer` {
    @Test(arguments: [0, 1, 499, 500, 999, 1_000, 10_007], 1...4)
    func `is worked out in parts that leave nothing out and nothing twice`(_ count: Int, _ processors: Int) {
        let parts = InParts.parts(of: count, for: processors)

        #expect((1...processors).contains(parts.count))
        #expect(parts.flatMap(\.self) == Array(0..<count))
        #expect(parts.count == 1 || parts.allSatisfy { $0.count >= 500 })
    }

    @Test func `has its parts in their order, however fast they are`() {
        let parts = InParts.map(Array(0..<5_000)) { Array($0) }

        #expect(parts.flatMap(\.self) == Array(0..<5_000))
    }

    @Test func `is in order, and what stands alike as it came`() {
        var (first, second) = (Listing<Int, String>(), Listing<Int, String>())
        for (entry, order) in [("c", 3), ("a", 1), ("b", 1)] { first.append(entry, by: order) }
        for (entry, order) in [("B", 1), ("A", 0), ("C", 3)] { second.append(entry, by: order) }

        #expect(Listing.sorted([first, second]) == ["A", "a", "b", "B", "c", "C"])
        #expect(Listing<Int, String>.sorted([]) == [])
    }
}
