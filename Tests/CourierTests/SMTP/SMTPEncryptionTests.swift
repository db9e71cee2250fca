import Glibc
import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// Every test speaks with a real server on the loopback interface.
@Suite(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
struct `The SMTP transport, encrypted` {
    private let certificate: Certificate

    init() throws {
        // A connection that the server ended is an error of the write, as in the courier.
        signal(SIGPIPE, SIG_IGN)
        certificate = try Certificate(for: "DNS:localhost")
    }

    @Test(arguments: ["starttls", "implicit"])
    func `hands letters over encrypted, and knows the server by its certificate`(_ kind: String) throws {
        let server = try TestServer("--tls", kind, certificate.file, certificate.key)

        let outcome = transport(to: server, kind).carry(try TestLetter())

        #expect(outcome.isDelivered, "\(outcome)")
        #expect(try server.letters.map(\.isEncrypted) == [true])
    }

    @Test(arguments: ["starttls", "implicit"])
    func `sends nothing to a server whose certificate nobody vouches for`(_ kind: String) throws {
        let server = try TestServer("--tls", kind, certificate.file, certificate.key)
        let stranger = try Certificate(for: "DNS:localhost")

        let outcome = transport(to: server, kind, trusting: stranger).carry(try TestLetter())

        #expect(outcome == .unreachable(Reply(Self.notTrusted)))
        #expect(try server.letters.isEmpty)
    }

    @Test(arguments: ["starttls", "implicit"])
    func `sends nothing to a server that lies about its name`(_ kind: String) throws {
        let certificate = try Certificate(for: "DNS:mail.elsewhere.example")
        let server = try TestServer("--tls", kind, certificate.file, certificate.key)

        let outcome = transport(to: server, kind, trusting: certificate).carry(try TestLetter())

        #expect(outcome == .unreachable(Reply(Self.notTrusted)))
        #expect(try server.letters.isEmpty)
    }

    @Test func `sends nothing to a server without STARTTLS`() throws {
        let server = try TestServer()

        let outcome = transport(to: server, "starttls").carry(try TestLetter())

        #expect(outcome == .unreachable(Reply("the mail server offers no STARTTLS; choose 'tls' to suit it")))
        #expect(try server.letters.isEmpty)
    }

    @Test func `says who it is once the connection is encrypted`() throws {
        let server = try guardedServer()

        let outcome = transport(to: server, "starttls", account: .init(user: "casewatch", password: "sesam"))
            .carry(try TestLetter())

        #expect(outcome.isDelivered, "\(outcome)")
        #expect(try server.letters.map(\.user) == ["casewatch"])
    }

    @Test func `keeps letters while the server refuses the password, and never says it`() throws {
        let server = try guardedServer()

        let outcome = transport(to: server, "starttls", account: .init(user: "casewatch", password: "wrong-word"))
            .carry(try TestLetter())

        #expect(outcome.kind == .unreachable)
        #expect(outcome.reply.code == 535)
        #expect(outcome.reply.summary.hasPrefix("the mail server refuses the user or the password (535"))
        #expect(!outcome.reply.text.contains("wrong-word"))
        #expect(try server.letters.isEmpty)
    }

    @Test func `keeps letters while the server wants a password and there is none`() throws {
        let server = try guardedServer()

        let outcome = transport(to: server, "starttls").carry(try TestLetter())

        #expect(outcome.kind == .unreachable)
        #expect(outcome.reply.code == 530)
    }

    private func guardedServer() throws -> TestServer {
        try TestServer("--tls", "starttls", certificate.file, certificate.key, "--auth", "casewatch", "sesam")
    }

    private func transport(
        to server: TestServer, _ kind: String, trusting: Certificate? = nil, account: MailServer.Account? = nil
    ) -> SMTPTransport {
        let encryption: MailServer.Encryption = kind == "implicit" ? .implicit : .starttls
        var mailServer = MailServer(at: server, host: "localhost", encryption: encryption, account: account)
        mailServer.authorities = (trusting ?? certificate).file
        return SMTPTransport(server: mailServer)
    }

    private static let notTrusted =
        "the mail server's certificate is not trusted, or is for another name than 'host'; nothing was sent to it"
}
