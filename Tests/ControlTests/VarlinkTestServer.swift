import Control
import Foundation
import Testing

/// A server on a socket in a directory of its own, and what it reports.
struct TestServer {
    let server: VarlinkServer
    let path: String
    let incidents: Events<VarlinkServer.Incident>

    /// Root may do no more than others, so that the tests mean the same whoever runs them.
    static let ownUser = AccessPolicy(root: .likeAnyoneElse, ownUser: getuid(), readers: [], operators: [])
    static let readersOnly = AccessPolicy(
        root: .likeAnyoneElse, ownUser: getuid() + 1, readers: [.init(name: "readers", gid: getgid())], operators: [])
    static let nobody = AccessPolicy(root: .likeAnyoneElse, ownUser: getuid() + 1, readers: [], operators: [])

    static let identity = ServiceIdentity(vendor: "Example", version: "1.2.3", url: "https://example.org/")

    /// Runs `body` against a server that is stopped afterwards.
    static func run(
        _ service: any ControlService = FakeService(), policy: AccessPolicy = ownUser,
        limits: VarlinkServer.Limits = .patient, body: (TestServer) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let incidents = Events<VarlinkServer.Incident>()
            let path = directory + "/control"
            let server = VarlinkServer(
                service: service, identity: identity, policy: policy, limits: limits,
                report: { incidents.happened($0) })

            try await server.start(at: .path(path, mode: 0o600))
            do {
                try await body(TestServer(server: server, path: path, incidents: incidents))
            } catch {
                await server.stop()
                throw error
            }
            await server.stop()
        }
    }

    /// The next offence for which a connection was dropped.
    func offence() async -> VarlinkServer.Incident.Offence? {
        let incident = await incidents.next { if case .dropped = $0 { true } else { false } }
        guard case .dropped(_, let offence) = incident else { return nil }
        return offence
    }
}

/// Runs `body` with a directory that is removed afterwards.
///
/// Its path is short, as that of a socket has to be.
func withTemporaryDirectory(_ body: (String) async throws -> Void) async throws {
    var template = Array("/tmp/casewatch-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
}
