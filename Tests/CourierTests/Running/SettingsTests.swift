import Foundation
import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// What the settings choose, seen at a real server by the program itself.
@Suite(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
struct `The courier's settings` {
    private let place: TemporaryDirectory
    private let certificate: Certificate

    init() throws {
        place = try TemporaryDirectory()
        certificate = try Certificate(for: "DNS:localhost")
        try place.queue([try TestLetter()])
    }

    @Test(arguments: ["starttls", "implicit"])
    func `name whose certificates are trusted, by a path beside them`(_ tls: String) throws {
        let server = try TestServer("--tls", tls, certificate.file, certificate.key)
        try place.write(try String(contentsOfFile: certificate.file, encoding: .utf8), to: "authority.pem")
        try settle(server, "tls: \(tls), user: \"\", ca-file: authority.pem")

        let end = try place.runCourierOnce()

        #expect(end.status == 0, "\(end.errors)")
        #expect(try server.letters.map(\.isEncrypted) == [true])
    }

    @Test(arguments: ["another authority", "another name", "no authority"])
    func `keep letters from a server that cannot show who it is`(_ wrong: String) throws {
        let shown = wrong == "another name" ? try Certificate(for: "DNS:mail.elsewhere.example") : certificate
        let trusted = wrong == "another authority" ? try Certificate(for: "DNS:localhost") : shown
        let server = try TestServer("--tls", "starttls", shown.file, shown.key)
        let file = wrong == "no authority" ? "" : ", ca-file: \(trusted.file)"
        try settle(server, "user: \"\"\(file)")

        let end = try place.runCourierOnce()

        #expect(end.status == 1)
        #expect(end.errors.contains("certificate is not trusted, or is for another name"), "\(end.errors)")
        #expect(try server.letters.isEmpty)
        #expect(try place.names("spool/queue").count == 1)
    }

    @Test func `keep letters in the queue while the file of certificates is not there`() throws {
        let server = try TestServer("--tls", "starttls", certificate.file, certificate.key)
        try settle(server, "user: \"\", ca-file: none.pem")

        let end = try place.runCourierOnce()

        #expect(end.status == 1)
        #expect(end.errors.contains("the file of trusted certificates cannot be read"), "\(end.errors)")
        #expect(try place.names("spool/queue").count == 1)
    }

    @Test func `may name a file with the password, which nobody else can read`() throws {
        let server = try guardedServer()
        let password = try place.write("sesam\n", to: "password", mode: 0o600)
        try settle(server, "user: casewatch, ca-file: \(certificate.file), password-credential: \(password)")

        let end = try place.runCourierOnce()

        #expect(end.status == 0, "\(end.errors)")
        #expect(try server.letters.map(\.user) == ["casewatch"])
    }

    @Test func `are refused with what to do where others can read the password`() throws {
        let server = try guardedServer()
        let password = try place.write("sesam\n", to: "password", mode: 0o640)
        try settle(server, "user: casewatch, ca-file: \(certificate.file), password-credential: \(password)")

        let end = try place.runCourierOnce()

        #expect(end.status == 78)
        #expect(end.errors.contains("password-credential: others than its owner can read the file; give it mode 0600"))
        #expect(!end.errors.contains("sesam"))
    }

    @Test func `set how long the courier waits`() throws {
        let server = try TestServer("--plan", "dot:hang")
        try settle(server, "tls: none, user: \"\", timeouts: {final-dot: 1}")

        let end = try place.runCourierOnce()

        #expect(end.status == 1)
        #expect(end.errors.contains("the mail server did not say whether it took the letter"), "\(end.errors)")
        #expect(try server.copies == [1: 1])
    }

    private func guardedServer() throws -> TestServer {
        try TestServer("--tls", "starttls", certificate.file, certificate.key, "--auth", "casewatch", "sesam")
    }

    private func settle(_ server: TestServer, _ rest: String) throws {
        try place.write(
            "mail: {transport: smtp, smtp: {host: localhost, port: \(server.port), \(rest)}}\n", to: "casewatch.yaml")
    }
}
