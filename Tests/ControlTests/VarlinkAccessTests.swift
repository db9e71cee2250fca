@testable import Control
import Foundation
import Testing

private let policy = AccessPolicy(
    ownUser: 500,
    readers: [.init(name: "casewatch", gid: 600), .init(name: "absent", gid: nil)],
    operators: [.init(name: "casewatch-admin", gid: 700)])

private struct Decision: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let peer: Peer
    let access: Access

    init(_ name: String, uid: UInt32, gid: UInt32 = 1000, groups: [UInt32] = [], _ access: Access) {
        testDescription = name
        peer = Peer(uid: uid, gid: gid, groups: groups, pid: 1)
        self.access = access
    }

    static let all = [
        Decision("root", uid: 0, .change(.root)),
        Decision("the daemon's own user", uid: 500, .change(.ownUser)),
        Decision("an operator", uid: 1, groups: [5, 700], .change(.memberOf(group: "casewatch-admin"))),
        Decision("an operator by the primary group", uid: 1, gid: 700, .change(.memberOf(group: "casewatch-admin"))),
        Decision("an operator and reader", uid: 1, groups: [600, 700], .change(.memberOf(group: "casewatch-admin"))),
        Decision("a reader", uid: 1, groups: [600], .look(.memberOf(group: "casewatch"))),
        Decision("a reader by the primary group", uid: 1, gid: 600, .look(.memberOf(group: "casewatch"))),
        Decision("anyone else", uid: 1, groups: [1, 2, 3], .denied(.inNoGroup)),
        Decision("no user at all", uid: .max, groups: [700], .denied(.unknownUser)),
        Decision("a user of another namespace", uid: 65534, groups: [700], .denied(.unknownUser)),
    ]
}

@Suite(.timeLimit(.minutes(10)))
struct `The access of a peer` {
    @Test(arguments: Decision.all)
    fileprivate func `follows from its user and groups`(_ decision: Decision) {
        #expect(policy.access(for: decision.peer) == decision.access)
    }

    @Test func `is not root's when the policy says so`() {
        let strict = AccessPolicy(root: .likeAnyoneElse, ownUser: 500, readers: [], operators: [])
        #expect(strict.access(for: Peer(uid: 0, gid: 0, pid: 1)) == .denied(.inNoGroup))
    }

    @Test(arguments: [65534, UInt32.max])
    func `never rests on a group that stands for unknown ones`(_ gid: UInt32) {
        let careless = AccessPolicy(ownUser: 500, readers: [], operators: [.init(name: "nogroup", gid: gid)])
        #expect(careless.access(for: Peer(uid: 1, gid: gid, groups: [gid], pid: 1)) == .denied(.inNoGroup))
    }

    @Test func `is denied when the daemon itself runs as nobody`() {
        let careless = AccessPolicy(ownUser: 65534, readers: [], operators: [])
        #expect(careless.access(for: Peer(uid: 65534, gid: 1, pid: 1)) == .denied(.unknownUser))
    }
}

@Suite(.timeLimit(.minutes(10)))
struct `A group of the settings` {
    @Test func `is looked up by name`() throws {
        let own = try #require(getgrgid(getgid()))
        let name = String(cString: own.pointee.gr_name)
        #expect(AccessPolicy.Group(named: name) == .init(name: name, gid: getgid()))
    }

    @Test func `that the machine does not have has no members, and is named`() {
        let group = AccessPolicy.Group(named: "casewatch-no-such-group")
        #expect(group.gid == nil)
        #expect(AccessPolicy(ownUser: 1, readers: [group], operators: []).missingGroups == [group.name])
    }
}

@Suite(.timeLimit(.minutes(10)))
struct `A peer` {
    @Test func `is known to the kernel with all its groups`() throws {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { ends.forEach { close($0) } }
        var groups = [gid_t](repeating: 0, count: 65536)
        let count = getgroups(Int32(groups.count), &groups)

        let peer = try Peer(of: ends[0])
        #expect(peer.uid == getuid())
        #expect(peer.gid == getgid())
        #expect(peer.pid == getpid())
        #expect(peer.groups.sorted() == groups.prefix(Int(count)).sorted())
    }

    @Test(.enabled(if: getgroups(0, nil) > 0, "this process is in no group"))
    func `is known with more groups than there was room for at first`() throws {
        var ends: [Int32] = [0, 0]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        defer { ends.forEach { close($0) } }

        let groups = Peer.supplementaryGroups(of: ends[0], count: 0)
        #expect(groups.count == Int(getgroups(0, nil)))
        #expect(groups == Peer.supplementaryGroups(of: ends[0]))
    }

    @Test func `is unknown on a descriptor that is no socket`() {
        let descriptor = open("/dev/null", O_RDONLY)
        defer { close(descriptor) }
        #expect(throws: SocketError.system(operation: "SO_PEERCRED", object: "connection", code: ENOTSOCK)) {
            try Peer(of: descriptor)
        }
    }

    @Test(arguments: [
        #"{"method":"org.varlink.service.GetInfo"}"#, silences, "this is not even JSON", "",
        #"{"method":"io.casewatch.Rescan","oneway":true}"#,
    ])
    func `without access is refused whatever it calls, and closed`(_ call: String) async throws {
        let service = FakeService()
        try await TestServer.run(service, policy: TestServer.nobody) { server in
            let client = try RawClient(server.path)
            let reply = try await client.ask(call)
            #expect(reply == #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#)
            #expect(try await client.isClosed())

            let incident = await server.incidents.next()
            guard case .denied(let peer, .inNoGroup)? = incident else {
                Issue.record("not reported as denied: \(String(describing: incident))")
                return
            }
            #expect(peer.uid == getuid())
        }
    }

    @Test func `without access is closed when it sends no call in time`() async throws {
        var limits = VarlinkServer.Limits.patient
        limits.request = .milliseconds(100)
        try await TestServer.run(policy: TestServer.nobody, limits: limits) { server in
            let client = try RawClient(server.path)
            #expect(try await client.isClosed())
        }
    }

    @Test func `without access is closed when its call does not end`() async throws {
        var limits = VarlinkServer.Limits.patient
        limits.request = .seconds(3600)
        try await TestServer.run(policy: TestServer.nobody, limits: limits) { server in
            let client = try RawClient(server.path)
            try? await client.send([UInt8](repeating: 0x20, count: 64 * 1024 + 1))
            #expect(try await client.isClosed())
        }
    }

    @Test func `without access takes no place from those who have it`() async throws {
        var limits = VarlinkServer.Limits.patient
        limits.strangers = 2
        limits.request = .seconds(3600)
        try await TestServer.run(policy: TestServer.nobody, limits: limits) { server in
            let strangers = try (0..<2).map { _ in try RawClient(server.path) }
            // Each is reported when it is received.
            for _ in strangers { _ = await server.incidents.next() }
            let third = try RawClient(server.path)
            #expect(try await third.isClosed())
        }
    }

    @Test(arguments: Interface.Method.allCases.filter(\.isChange))
    func `that may only look is refused every change, whatever the parameters`(
        _ method: Interface.Method
    ) async throws {
        let service = FakeService()
        try await TestServer.run(service, policy: TestServer.readersOnly) { server in
            let client = try RawClient(server.path)
            let reply = try await client.ask(#"{"method":"\#(method.qualifiedName)","parameters":{"x":1}}"#)
            #expect(reply == #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#)
            #expect(try await client.ask(silences) == noSilences)
            #expect(await service.asked.next() == .silences)
        }
    }

    @Test func `is told to the service with what it asks`() async throws {
        let callers = Events<Caller>()
        let service = FakeService { request, caller in
            callers.happened(caller)
            return try plainReply(to: request)
        }
        try await TestServer.run(service) { server in
            let client = try RawClient(server.path)
            #expect(try await client.ask(#"{"method":"io.casewatch.Rescan"}"#) != nil)
            let caller = await callers.next()
            #expect(caller?.peer.uid == getuid())
            #expect(caller?.peer.pid == getpid())
            #expect(caller?.access == .change(.ownUser))
        }
    }
}
