@testable import Control
import Testing

/// A call and the one reply it must have.
struct Exchange: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let call: String
    let reply: String

    init(_ name: String, _ call: String, _ reply: String) {
        testDescription = name
        self.call = call
        self.reply = reply
    }

    private static func refused(_ name: String, _ method: String, _ parameters: String, for parameter: String) -> Self {
        Exchange(
            name, #"{"method":"io.casewatch.\#(method)","parameters":\#(parameters)}"#,
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"\#(parameter)"}}"#)
    }

    static let introspection = [
        Exchange(
            "GetInfo", #"{"method":"org.varlink.service.GetInfo"}"#,
            #"{"parameters":{"vendor":"Example","product":"casewatch","version":"1.2.3","url":"https://example.org/","#
                + #""interfaces":["io.casewatch","org.varlink.service"]}}"#),
        Exchange(
            "an interface it does not speak",
            #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"org.other"}}"#,
            #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"org.other"}}"#),
        Exchange(
            "no interface", #"{"method":"org.varlink.service.GetInterfaceDescription"}"#,
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"interface"}}"#),
        Exchange(
            "GetInfo with a parameter", #"{"method":"org.varlink.service.GetInfo","parameters":{"all":true}}"#,
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"all"}}"#),
        Exchange(
            "another method of the service", #"{"method":"org.varlink.service.GetAll"}"#,
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"org.varlink.service.GetAll"}}"#),
    ]

    static let refusals = [
        Exchange(
            "an unknown interface", #"{"method":"org.other.Status"}"#,
            #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"org.other"}}"#),
        Exchange(
            "an unknown method", #"{"method":"io.casewatch.Stop"}"#,
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"io.casewatch.Stop"}}"#),
        Exchange(
            "a method without an interface", #"{"method":"Status"}"#,
            #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"Status"}}"#),
        Exchange(
            "a method the service does not offer", #"{"method":"io.casewatch.Status"}"#,
            #"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"io.casewatch.Status"}}"#),
        Exchange(
            "Follow without more", #"{"method":"io.casewatch.Follow"}"#,
            #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#),
        Exchange(
            "an upgrade", #"{"method":"io.casewatch.Silences","upgrade":true}"#,
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"upgrade"}}"#),
        refused("a missing parameter", "Explain", #"{"case":"BSCP-2026-014"}"#, for: "key"),
        refused("null for a parameter", "Explain", #"{"case":"BSCP-2026-014","key":null}"#, for: "key"),
        refused("a parameter of the wrong type", "Explain", #"{"case":14,"key":"chair-decision"}"#, for: "case"),
        refused("an unknown parameter", "Cases", #"{"today":"2026-01-01","colour":"red"}"#, for: "colour"),
        refused("a parameter twice", "Cases", #"{"today":"2026-01-01","today":"2026-01-02"}"#, for: "today"),
        refused("a parameter where none is taken", "Silences", #"{"case":"BSCP-2026-014"}"#, for: "case"),
        refused("an unknown state", "Agenda", #"{"states":["open","asleep"]}"#, for: "states"),
        refused("states that are no list", "Agenda", #"{"states":"open"}"#, for: "states"),
    ]
}

@Suite(.timeLimit(.minutes(10)))
struct `A Varlink server` {
    @Test(arguments: Exchange.introspection)
    func `describes itself`(_ exchange: Exchange) async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            #expect(try await client.ask(exchange.call) == exchange.reply)
        }
    }

    @Test(arguments: Exchange.refusals)
    func `refuses with the standard error and stays connected`(_ exchange: Exchange) async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            #expect(try await client.ask(exchange.call) == exchange.reply)
            #expect(try await client.ask(silences) == noSilences)
        }
    }

    @Test func `hands out the interface byte for byte`() async throws {
        try await TestServer.run { server in
            let call =
                #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"io.casewatch"}}"#
            let reply = try #require(try await RawClient(server.path).ask(call))
            let file = try contents(of: "Sources/Control/io.casewatch.varlink")

            let parameters = try VarlinkReply.Incoming(frame: Array(reply.utf8)).parameters
            #expect(parameters == .object([.init(name: "description", value: .string(file))]))
        }
    }

    @Test(arguments: [
        (Interface.Failure.noSuchCase(reference: "A-1"), "NoSuchCase", #"{"case":"A-1"}"#),
        (.noSuchInstance(reference: "A-1", key: "k"), "NoSuchInstance", #"{"case":"A-1","key":"k"}"#),
        (.notAllowed(why: "statutory"), "NotAllowed", #"{"why":"statutory"}"#),
        (.badDate(value: "x"), "BadDate", #"{"value":"x"}"#),
    ])
    func `passes on the failures of the service`(
        _ failure: Interface.Failure, _ name: String, _ parameters: String
    ) async throws {
        try await TestServer.run(FakeService { _, _ in throw failure }) { server in
            let reply = try await RawClient(server.path).ask(silences)
            #expect(reply == #"{"error":"io.casewatch.\#(name)","parameters":\#(parameters)}"#)
        }
    }

    @Test func `closes the connection after an error that is not for callers, and reports it`() async throws {
        struct Secret: Error {}
        try await TestServer.run(FakeService { _, _ in throw Secret() }) { server in
            let client = try RawClient(server.path)
            #expect(try await client.ask(silences) == nil)

            let incident = await server.incidents.next()
            guard case .failed(.silences, let error) = incident else {
                Issue.record("not reported as a failure: \(String(describing: incident))")
                return
            }
            #expect(error is Secret)
        }
    }

    @Test func `answers calls that are sent at once in the order of sending`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            let unknown = (0..<200).map { #"{"method":"io.casewatch.M\#($0)"}"# }
            try await client.send(unknown.map { $0 + "\0" + silences + "\0" }.joined())

            for index in 0..<200 {
                #expect(try await client.receive()?.contains(#""io.casewatch.M\#(index)""#) == true)
                #expect(try await client.receive() == noSilences)
            }
        }
    }

    @Test func `answers thousands of calls that need no service`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            async let sent: Void = client.send(String(repeating: #"{"method":"a.B"}"# + "\0", count: 5_000))
            for _ in 0..<5_000 {
                #expect(try await client.receive()?.contains("InterfaceNotFound") == true)
            }
            try await sent
        }
    }

    @Test func `puts together a call that comes byte by byte`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            for byte in Array((silences + "\0").utf8) {
                try await client.send([byte])
            }
            #expect(try await client.receive() == noSilences)
        }
    }

    @Test func `takes null and absence for the same`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try RawClient(server.path)
            _ = try await client.ask(#"{"method":"io.casewatch.Cases","parameters":{"today":null},"more":null}"#)
            _ = try await client.ask(#"{"method":"io.casewatch.Cases","parameters":null}"#)
            #expect(await service.asked.next() == .cases(.init(today: nil)))
            #expect(await service.asked.next() == .cases(.init(today: nil)))
        }
    }

    @Test func `performs a oneway call and sends no reply`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            let client = try RawClient(server.path)
            try await client.call(#"{"method":"io.casewatch.Rescan","oneway":true}"#)
            try await client.call(#"{"method":"io.casewatch.Nonsense","oneway":true}"#)
            #expect(try await client.ask(silences) == noSilences)
            #expect(await service.asked.next() == .rescan)
        }
    }

    @Test func `performs a oneway call of a caller who leaves at once`() async throws {
        let service = FakeService()
        try await TestServer.run(service) { server in
            try await RawClient(server.path).call(#"{"method":"io.casewatch.Rescan","oneway":true}"#)
            #expect(await service.asked.next() == .rescan)
        }
    }

    @Test func `answers a caller who has closed the sending side`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            try await client.call(silences)
            client.endInput()
            #expect(try await client.receive() == noSilences)
            #expect(try await client.isClosed())
        }
    }

    @Test func `sends a long answer whole`() async throws {
        let instances = (0..<3_000).map { _ in Samples.instance }
        let reply = Interface.Reply.agenda(.init(instances: instances))
        try await TestServer.run(FakeService { _, _ in reply }) { server in
            let client = try RawClient(server.path)
            let answer = try await client.ask(#"{"method":"io.casewatch.Agenda"}"#)
            #expect(try answer == #"{"parameters":\#(JSONAnswer.text(of: reply, isPretty: false))}"#)
            #expect(try await client.ask(#"{"method":"io.casewatch.Nonsense"}"#) != nil)
        }
    }

    @Test func `lets go of descriptors that a client passes along`() async throws {
        try await TestServer.run { server in
            let client = try RawClient(server.path)
            let pipe = try Pipe()
            try client.send(descriptor: pipe.writing, with: silences + "\0")
            #expect(try await client.receive() == noSilences)

            pipe.closeWriting()
            #expect(pipe.hasEnded, "someone still holds the writing end")
        }
    }
}

let silences = #"{"method":"io.casewatch.Silences"}"#
let noSilences = #"{"parameters":{"silences":[]}}"#
