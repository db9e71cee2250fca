import Clock
import Foundation
import Testing

struct `The system's clock` {
    @Test func `tells the second that it is`() {
        let before = Date().timeIntervalSince1970.rounded(.down)
        let now = SystemClock().now
        let after = Date().timeIntervalSince1970.rounded(.down)
        #expect((Int64(before)...Int64(after)).contains(now.secondsSince1970))
    }
}
