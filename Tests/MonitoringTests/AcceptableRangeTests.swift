import Monitoring
import Testing

struct `A range of the monitoring plugins` {
    @Test(
        arguments: [
            ("10", [0, 10], [-1, 11]),
            ("0", [0], [-1, 1]),
            ("10:", [10, 99], [9, -1]),
            ("~:10", [-5, 10], [11]),
            ("10:20", [10, 20], [9, 21]),
            ("@10:20", [9, 21], [10, 15, 20]),
            ("~:", [-99, 99], []),
        ] as [(String, [Int], [Int])])
    func `tells what is well from what is not, and is written as it was read`(
        text: String, well: [Int], ill: [Int]
    ) throws {
        let range = try #require(AcceptableRange(text))
        #expect(well.allSatisfy(range.contains))
        #expect(!ill.contains(where: range.contains))
        #expect(range.description == text)
    }

    @Test(arguments: ["", ":", "a", "1:2:3", "20:10", "10:x", "~", "@"])
    func `is refused where it is none`(text: String) {
        #expect(AcceptableRange(text) == nil)
    }
}
