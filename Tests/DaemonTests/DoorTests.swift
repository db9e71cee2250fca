import Control
import Testing

@testable import Daemon

struct `The door of a daemon` {
    @Test func `is the one socket that was passed, and none of several`() throws {
        guard case .descriptor(7) = try Door.endpoint("/nowhere/control.sock", passed: [7]) else {
            Issue.record("the socket that was passed is not taken")
            return
        }
        let problem = #expect(throws: StartProblem.self) { try Door.endpoint("/nowhere/control.sock", passed: [3, 4]) }
        #expect(problem?.exitStatus == 78)
        #expect(problem?.description.contains("opens 2 sockets") == true)
        #expect(problem?.description.contains("ListenStream=") == true)
    }
}
