import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// Every test speaks with a real server on the loopback interface.
@Suite(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
struct `The SMTP transport` {
    @Test func `hands a letter over byte for byte`() throws {
        let server = try TestServer()
        let body = ".\r\n..\r\n.a dot first\r\nein Gruß\r\n\r\n.\r\nlast\r\n"
        let letter = try TestLetter(body: body)

        let outcome = SMTPTransport(server: MailServer(at: server)).carry(letter)

        #expect(outcome == .delivered(Reply(lines: ["250 2.0.0 Taken"])))
        let taken = try #require(try server.letters.first)
        #expect(taken.bytes == letter.bytes)
        #expect(taken.sender == "casewatch@partnership.example")
        #expect(taken.recipients == ["chair@partnership.example"])
    }

    @Test func `keeps a letter whole that is larger than a buffer, dots at the edges`() throws {
        let server = try TestServer()
        let line = String(repeating: ".", count: 76) + "\r\n"
        let letter = try TestLetter(body: String(repeating: line, count: 3_000))

        let outcome = SMTPTransport(server: MailServer(at: server)).carry(letter)

        #expect(outcome.isDelivered)
        #expect(try server.letters.map(\.bytes) == [letter.bytes])
    }

    @Test func `uses one connection for a batch`() throws {
        let server = try TestServer()
        let transport = SMTPTransport(server: MailServer(at: server))

        for number in 1...20 { #expect(transport.carry(try TestLetter(number)).isDelivered) }
        transport.rest(mayGoOn: { true })

        #expect(try server.letters.count == 20)
        #expect(try server.connections == 1)
    }

    @Test func `opens another connection when the server has ended the old one`() throws {
        let server = try TestServer("--plan", "accept,mail:421 4.7.0 Enough,accept")
        let transport = SMTPTransport(server: MailServer(at: server))

        #expect(transport.carry(try TestLetter(1)).isDelivered)
        #expect(transport.carry(try TestLetter(2)).isDelivered)

        #expect(try server.copies == [1: 1, 2: 1])
        #expect(try server.connections == 2)
    }

    @Test func `speaks IPv6`() throws {
        let server = try TestServer("--host", "::1")

        #expect(SMTPTransport(server: MailServer(at: server, host: "::1")).carry(try TestLetter()).isDelivered)
    }

    @Test(arguments: Refusal.all)
    func `tells refusals apart`(_ refusal: Refusal) throws {
        let server = try TestServer("--plan", refusal.plan)

        let outcome = SMTPTransport(server: MailServer(at: server), limits: .meeting(refusal.plan))
            .carry(try TestLetter())

        #expect(outcome.kind == refusal.kind, "\(outcome)")
        #expect(outcome.reply.code == refusal.code, "\(outcome)")
        #expect(!outcome.reply.summary.contains("@"))
    }

    @Test(arguments: ["silent", "babble", "close", "554 5.3.2 Go away", "421 4.3.2 Later", "HTTP/1.1 400 Bad"])
    func `waits for a server that does not greet as it should`(_ how: String) throws {
        let server = try TestServer("--raw", how)

        let outcome = SMTPTransport(server: MailServer(at: server), limits: .meeting(how)).carry(try TestLetter())

        #expect(outcome.kind == .unreachable, "\(outcome)")
    }

    @Test func `waits for a server that is not there`() throws {
        let port = try ReservedPort()
        let server = MailServer(host: "127.0.0.1", port: port.number, encryption: .none)

        let outcome = SMTPTransport(server: server).carry(try TestLetter())

        let words = "the mail server refuses connections; check 'host' and 'port'"
        #expect(outcome == .unreachable(Reply(words)))
    }

    @Test func `is patient with a slow server`() throws {
        let server = try TestServer("--plan", "slow")

        #expect(SMTPTransport(server: MailServer(at: server)).carry(try TestLetter()).isDelivered)
    }

    @Test func `gives up when the courier must stop, and knows how far it came`() throws {
        let greeting = try TestServer("--raw", "silent")
        let end = try TestServer("--plan", "dot:hang")

        let early = SMTPTransport(server: MailServer(at: greeting)).carry(try TestLetter(), mayGoOn: { false })
        var asked = 0
        let late = SMTPTransport(server: MailServer(at: end)).carry(
            try TestLetter(),
            mayGoOn: {
                asked += 1
                return (try? end.letters.isEmpty) ?? true
            })

        #expect(early == .unreachable(Reply("given up because the courier stops")))
        #expect(late == .uncertain(Reply("given up because the courier stops")))
        #expect(asked > 0)
    }
}

/// A server's behaviour and what it must mean.
struct Refusal: CustomTestStringConvertible {
    let plan: String
    let kind: Outcome.Kind
    let code: Int?

    var testDescription: String { plan }

    static let all: [Refusal] = [
        Refusal(plan: "rcpt:450 4.2.1 Mailbox of <chair@partnership.example> busy", kind: .temporary, code: 450),
        Refusal(plan: "rcpt:421 4.3.2 Shutting down", kind: .temporary, code: 421),
        Refusal(plan: "rcpt:550 5.1.1 <chair@partnership.example> unknown", kind: .permanent, code: 550),
        Refusal(plan: "rcpt:530 5.7.0 Authenticate first", kind: .unreachable, code: 530),
        Refusal(plan: "mail:450 4.7.1 Not now", kind: .unreachable, code: 450),
        Refusal(plan: "mail:550 5.7.1 Not you", kind: .unreachable, code: 550),
        Refusal(plan: "mail:552 5.3.4 Too big", kind: .permanent, code: 552),
        Refusal(plan: "data:451 4.3.0 Later", kind: .temporary, code: 451),
        Refusal(plan: "data:554 5.5.1 No", kind: .permanent, code: 554),
        Refusal(plan: "dot:452 4.3.1 Disk full", kind: .temporary, code: 452),
        Refusal(plan: "dot:554 5.7.1 Content of <chair@partnership.example>", kind: .permanent, code: 554),
        Refusal(plan: "dot:drop", kind: .uncertain, code: nil),
        Refusal(plan: "dot:hang", kind: .uncertain, code: nil),
        Refusal(plan: "mail:drop", kind: .unreachable, code: nil),
        Refusal(plan: "mail:hang", kind: .unreachable, code: nil),
        Refusal(plan: "rcpt:drop", kind: .temporary, code: nil),
        Refusal(plan: "rcpt:hang", kind: .temporary, code: nil),
        Refusal(plan: "data:drop", kind: .temporary, code: nil),
    ]
}
