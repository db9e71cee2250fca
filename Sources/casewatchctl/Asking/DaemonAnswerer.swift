import Control
import Glibc

/// Asks the running daemon through its control socket.
struct DaemonAnswerer: Answerer {
    /// Where the packaged daemon listens.
    static let usualPath = "/run/casewatch/control.sock"

    let path: String

    func answer(_ request: Interface.Request) async throws -> Interface.Reply {
        try await conversing { client in
            let reply = try await client.call(request)
            await client.close()
            return reply
        }
    }

    /// Hands over every notice as it is said, until the daemon goes away, which is a problem.
    func follow(_ hear: (Interface.Notice) throws -> Void) async throws {
        try await conversing { client in
            for try await notice in client.follow() { try hear(notice) }
        }
    }

    private func conversing<Answer>(_ converse: (VarlinkClient) async throws -> Answer) async throws -> Answer {
        do {
            return try await converse(try await VarlinkClient.connect(path: path))
        } catch let failure as Interface.Failure {
            throw Problem.refused(failure)
        } catch VarlinkClientError.unreachable(_, let code) {
            throw Problem.unreachable(path: path, reason: String(cString: strerror(code)))
        } catch VarlinkError.methodNotImplemented {
            throw Problem.daemonSaid("it does not offer this; it may be of another version")
        } catch VarlinkError.permissionDenied, VarlinkClientError.permissionDenied {
            throw Problem.notPermitted
        } catch {
            throw Problem.unreachable(path: path, reason: "\(error)")
        }
    }
}
