import Control
import Glibc

/// Asks the running daemon through its control socket.
struct DaemonAnswerer: Answerer {
    /// Where the packaged daemon listens.
    static let usualPath = "/run/casewatch/control.sock"

    let path: String

    func answer(_ request: Interface.Request) async throws -> Interface.Reply {
        do {
            let client = try await VarlinkClient.connect(path: path)
            let reply = try await client.call(request)
            await client.close()
            return reply
        } catch let failure as Interface.Failure {
            throw Problem.refused(failure)
        } catch VarlinkClientError.unreachable(_, let code) {
            throw Problem.unreachable(path: path, reason: String(cString: strerror(code)))
        } catch VarlinkError.methodNotImplemented {
            throw Problem.daemonSaid("it does not offer '\(request.method.rawValue)'; it may be of another version")
        } catch VarlinkError.permissionDenied, VarlinkClientError.permissionDenied {
            throw Problem.notPermitted
        } catch {
            throw Problem.unreachable(path: path, reason: "\(error)")
        }
    }
}
