import Control
import Glibc
import Monitoring

/// Asks the running daemon through its control socket.
struct DaemonAnswerer: Answerer {
    let path: String
    /// How long an answer may take.
    var patience = Duration.seconds(30)

    func answer(_ request: Interface.Request) async throws -> Interface.Reply {
        try await conversing { client in
            do {
                let reply = try await client.call(request)
                await client.close()
                return reply
            } catch VarlinkError.permissionDenied, VarlinkClientError.permissionDenied {
                throw Problem.notPermitted(NotPermitted(forChange: request.method.isChange))
            }
        }
    }

    func vitals(_ status: Interface.StatusReply) async throws -> Vitals {
        guard case .spool(let spool) = try await answer(.spool) else { throw Problem.daemonSaid("no letters") }
        return Vitals(status, letters: spool.letters)
    }

    func answers(_ requests: [Interface.Request]) async throws -> [Interface.Reply?] {
        try await conversing { client in
            var replies: [Interface.Reply?] = []
            for request in requests {
                do {
                    replies.append(try await client.call(request))
                } catch is Interface.Failure {
                    replies.append(nil)
                }
            }
            await client.close()
            return replies
        }
    }

    /// Hands over every notice as it is said, until the daemon goes away.
    ///
    /// - Parameter began: called once the daemon has answered and is listened to.
    func follow(
        whenItAnswers began: () -> Void = {}, _ hear: (Interface.Notice) throws -> Void
    ) async throws {
        try await conversing { client in
            // A socket that the service manager holds takes callers before there is a daemon.
            _ = try await client.call(.status)
            began()
            do {
                for try await notice in client.follow() { try hear(notice) }
            } catch VarlinkClientError.disconnected {
                return
            }
        }
    }

    private func conversing<Answer>(_ converse: (VarlinkClient) async throws -> Answer) async throws -> Answer {
        do {
            return try await converse(try await VarlinkClient.connect(path: path, patience: patience))
        } catch let failure as Interface.Failure {
            throw Problem.refused(failure)
        } catch let problem as Problem {
            throw problem
        } catch VarlinkClientError.unreachable(_, let code) {
            throw Problem.unreachable(path: path, reason: reason(code))
        } catch VarlinkError.methodNotImplemented {
            throw Problem.daemonSaid("it does not offer this; it may be of another version")
        } catch VarlinkError.permissionDenied, VarlinkClientError.permissionDenied {
            throw Problem.notPermitted(NotPermitted(forChange: false))
        } catch {
            throw Problem.unreachable(path: path, reason: "\(error)")
        }
    }

    private func reason(_ code: CInt) -> String {
        switch code {
        case ECONNREFUSED where !isSocket: "this is no socket"
        case ENOENT: "there is no such socket; the daemon does not run, or its settings name another one"
        case ECONNREFUSED: "nobody listens there any more; the daemon does not run"
        default: String(cString: strerror(code))
        }
    }

    private var isSocket: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }
}
