import TestSupport
import Testing

@testable import Courier

struct `The courier's orders` {
    private let place: TemporaryDirectory

    init() throws {
        place = try TemporaryDirectory()
    }

    @Test func `are the spool and the mail of the settings`() throws {
        try place.write("sesam", to: "word")
        let path = try place.write(
            """
            paths: {spool: letters}
            mail:
              from: casewatch@partnership.example
              transport: smtp
              smtp:
                host: mail.partnership.example
                port: 465
                tls: implicit
                user: cw
                password-credential: word
                ca-file: ca.pem
                timeouts: {connect: 5, reply: 20, final-dot: 900}
              allowed-domains: [partnership.example]
            """, to: "casewatch.yaml")

        let orders = try Orders(reading: path, credentials: place.path)

        #expect(orders.spool == place.path + "/letters")
        #expect(orders.allowedDomains == ["partnership.example"])
        var server = MailServer(host: "mail.partnership.example", port: 465, encryption: .implicit)
        server.account = MailServer.Account(user: "cw", password: "sesam")
        server.authorities = place.path + "/ca.pem"
        let limits = Limits(
            connect: .seconds(5), command: .seconds(20), conversation: .seconds(100), end: .seconds(900))
        #expect(orders.way == .smtp(server, limits))
        #expect(server.url == "smtps://mail.partnership.example:465")
    }

    @Test func `are to let letters wait when there are no settings`() throws {
        let orders = try Orders(reading: place.path + "/none.yaml", credentials: nil)

        #expect(orders.way == .none)
    }

    @Test(arguments: [
        ("mail: {transport: pigeon}", 78), ("mail: {transport: smtp}", 78), ("nonsense: 1", 78),
    ])
    func `cannot be taken from settings that make no sense`(_ text: String, _ status: Int32) throws {
        let path = try place.write(text, to: "casewatch.yaml")

        let problem = #expect(throws: StartProblem.self) {
            try Orders(reading: path, credentials: nil)
        }
        #expect(problem?.exitStatus == status)
        #expect(problem?.description.contains("pigeon") == false)
    }

    @Test(arguments: [("::1", "smtp://[::1]:25"), ("[::1]", "smtp://[::1]:25"), ("localhost", "smtp://localhost:25")])
    func `find a server by name or address`(_ host: String, _ url: String) {
        #expect(MailServer(host: host, port: 25, encryption: .starttls).url == url)
    }
}
