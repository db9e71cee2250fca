import CaseStore
import Control
import Glibc
import Obligations
import Release
import Systemd

/// The control socket of a running daemon: the one that systemd opened, or one at the path of the settings.
struct Door {
    private let settings: Settings
    private let endpoint: VarlinkServer.Endpoint

    /// Looks whether the socket can be had, before anything is said that would then be said in vain; makes nothing yet.
    init(_ settings: Settings) throws(StartProblem) {
        self.settings = settings
        do {
            endpoint = try Self.endpoint(settings.paths.socket, passed: SocketActivation.listeners())
            try VarlinkServer.look(at: endpoint)
        } catch {
            throw StartProblem(socket: error)
        }
    }

    /// Opens the socket to everyone whom the settings let in.
    func open(to daemon: Daemon, reporting journal: any JournalSink) async throws(StartProblem) -> VarlinkServer {
        let policy = AccessPolicy(
            ownUser: getuid(), readers: settings.control.readers.map { .init(named: $0) },
            operators: settings.control.operators.map { .init(named: $0) })
        if !policy.missingGroups.isEmpty {
            journal.write(.missing(groups: policy.missingGroups))
        }
        let identity = ServiceIdentity(
            vendor: "Casewatch", version: Version.text, url: "")
        let server = VarlinkServer(service: daemon, identity: identity, policy: policy) { incident in
            journal.write(JournalEntry(incident))
        }
        do {
            if case .path(let path, _) = endpoint { try Self.makeFolder(of: path) }
            try await server.start(at: endpoint)
        } catch {
            throw StartProblem(socket: error)
        }
        return server
    }

    /// Who may connect at all the mode says; who may do what, the policy.
    ///
    /// - Parameter passed: the sockets that the service manager opened.
    static func endpoint(_ path: String, passed: [Int32]) throws(StartProblem) -> VarlinkServer.Endpoint {
        // Callers at a socket that nobody looks at would wait without an answer.
        guard passed.count <= 1 else { throw .severalSockets(passed.count) }
        return passed.first.map { .descriptor($0) } ?? .path(path, mode: 0o666)
    }

    private static func makeFolder(of path: String) throws {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        guard !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST else { return }
        throw Systemd.SystemError("mkdir", folder, code: errno)
    }
}

extension JournalEntry {
    fileprivate static func missing(groups: [String]) -> JournalEntry {
        JournalEntry(
            "groups named under 'control' do not exist: \(groups.joined(separator: ", ")); nobody is let in by them",
            id: .fault, priority: .warning, fields: [.unit: "control"])
    }

    fileprivate init(_ incident: VarlinkServer.Incident) {
        let (text, uid) = incident.words
        self.init(
            text, id: .fault, priority: .notice,
            fields: [.unit: "control"].merging(uid.map { [.uid: String($0)] } ?? [:]) { first, _ in first })
    }
}

extension VarlinkServer.Incident {
    /// What happened, and who did it.
    fileprivate var words: (text: String, uid: UInt32?) {
        switch self {
        case .denied(let peer, _): ("a caller in none of the groups was turned away", peer.uid)
        case .tooManyConnections(let peer): ("a caller was turned away: all connections are taken", peer.uid)
        case .dropped(let peer, let offence): ("a caller was cut off: \(offence)", peer.uid)
        case .cannotAccept(let code):
            ("callers wait: connections cannot be accepted (\(String(cString: strerror(code))))", nil)
        case .failed(let method, _): ("\(method.rawValue) could not be answered", nil)
        }
    }
}
