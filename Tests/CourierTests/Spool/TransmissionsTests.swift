import Testing

@testable import Mail

struct `The tally of a letter` {
    @Test(arguments: [(0, 0o600), (1, 0o700), (2, 0o710), (3, 0o711)])
    func `is the execute bits of its file, and lets nobody else read it`(_ count: Int, _ mode: UInt32) {
        #expect(Transmissions(count).mode == mode)
        #expect(Transmissions(mode: mode).count == count)
        #expect(Transmissions(mode: mode | 0o044).count == count)
    }

    @Test(arguments: [(-1, 0, false), (2, 2, false), (3, 3, true), (4, 3, true)])
    func `goes as far as the first attempt and its repeats`(_ given: Int, _ count: Int, _ areSpent: Bool) {
        #expect(Transmissions(given).count == count)
        #expect(Transmissions(given).areSpent == areSpent)
    }
}
