import Testing

@testable import Courier
@testable import Mail

struct `A warning of a full disk` {
    @Test(
        arguments: [
            (1 << 30, 1 << 20, nil), (1 << 30, nil, nil), (64 << 20, 1_000, nil),
            ((64 << 20) - 1, 1 << 20, "less than 64 MiB are free where the spool is; make room"),
            (1 << 30, 999, "fewer than 1000 inodes are free where the spool is; remove files"),
        ] as [(UInt64, UInt64?, String?)])
    func `comes before it is full`(_ bytes: UInt64, _ inodes: UInt64?, _ text: String?) {
        #expect(SpaceWarning(freeBytes: bytes, freeInodes: inodes)?.text == text)
    }
}
