import Control
import Monitoring

/// Answers requests of the control interface, wherever the answer comes from.
protocol Answerer {
    func answer(_ request: Interface.Request) async throws -> Interface.Reply
    /// The numbers for monitoring, with what is known of the letters beyond a status.
    func vitals(_ status: Interface.StatusReply) async throws -> Vitals
}

extension Answerer {
    func status() async throws -> Interface.StatusReply {
        guard case .status(let status) = try await answer(.status) else { throw Problem.daemonSaid("no status") }
        return status
    }

    /// Every duty of every case.
    func duties() async throws -> [Interface.Instance] {
        guard case .agenda(let agenda) = try await answer(.agenda(.init())) else {
            throw Problem.daemonSaid("no agenda")
        }
        return agenda.instances
    }
}
