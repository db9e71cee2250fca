import Foundation
import Glibc
import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// A real mail system of the test's own takes the letters, as its command and as a server.
@Suite(.serialized, .enabled(if: Postfix.isUsable, "\(Postfix.why)"))
struct `A real Postfix` {
    private let body = ".\r\n.a dot first\r\nein Gruß\r\n\r\n.\r\nFrom here on\r\nlast\r\n"

    @Test func `takes a letter from its command, and leaves its lines as they are`() throws {
        let postfix = try Postfix()
        let letter = try TestLetter(body: body)

        let outcome = SendmailTransport(path: postfix.sendmail).carry(letter)

        #expect(outcome.isDelivered, "\(outcome)")
        try postfix.wait(forLetters: 1)
        let taken = try #require(try postfix.letters.first)
        #expect(taken.hasPrefix("Return-Path: <casewatch@partnership.example>\n"))
        #expect(taken.contains("Delivered-To: chair@partnership.example\n"))
        #expect(taken.contains("Message-ID: <1@partnership.example>\n"))
        #expect(taken.hasSuffix("\n\n" + body.replacing("\r\n", with: "\n")), "\(taken)")
    }

    @Test func `takes letters from its command while it is stopped, and delivers each once when it runs again`() throws
    {
        let postfix = try Postfix()
        postfix.stop()
        let office = try Office()
        try office.hire(SendmailTransport(path: postfix.sendmail))
        let letters = try (1...3).map { try TestLetter($0) }
        for letter in letters { try office.queue(letter) }

        office.round()

        #expect(try office.files(.sent) == letters.map(\.name.text))
        #expect(try postfix.letters.isEmpty)
        try postfix.start()
        try postfix.wait(forLetters: 3)
        #expect(try postfix.letters.count == 3, "\(postfix.log)")
    }

    @Test func `that cannot be called rightly costs no letter`() throws {
        let postfix = try Postfix(settings: ["message_size_limit = 100"])
        let office = try Office()
        try office.hire(SendmailTransport(path: postfix.sendmail))
        let letter = try TestLetter()
        try office.queue(letter)

        office.round()

        let places = try [SpoolFolder.queue, .failed].flatMap { try office.files($0) }
        #expect(places.contains(letter.name.text))
        #expect(!office.journal.entries.isEmpty)
        #expect(!office.journal.text.contains("chair@"))
    }

    @Test func `takes a batch over SMTP, and leaves their lines as they are`() throws {
        let postfix = try Postfix()
        let letters = try (1...10).map { try TestLetter($0, body: "\($0)\r\n" + body) }
        let transport = SMTPTransport(server: MailServer(host: "127.0.0.1", port: postfix.port, encryption: .none))

        for letter in letters { #expect(transport.carry(letter).isDelivered) }
        transport.rest(mayGoOn: { true })

        try postfix.wait(forLetters: 10)
        let taken = try postfix.letters
        for number in 1...10 {
            let letter = taken.filter { $0.contains("Message-ID: <\(number)@partnership.example>\n") }
            #expect(letter.count == 1)
            #expect(letter.first?.hasSuffix("\n\n\(number)\n" + body.replacing("\r\n", with: "\n")) == true)
        }
        #expect(postfix.log.components(separatedBy: "]: connect from").count == 3, "\(postfix.log)")
    }

    @Test func `takes letters over an encrypted connection`() throws {
        // A connection that the server ended is an error of the write, as in the courier.
        signal(SIGPIPE, SIG_IGN)
        let certificate = try Certificate(for: "DNS:localhost")
        let postfix = try Postfix(certificate)
        let transport = SMTPTransport(
            server: MailServer(
                host: "localhost", port: postfix.port, encryption: .starttls, authorities: certificate.file))

        let outcome = transport.carry(try TestLetter())

        try #require(outcome.isDelivered, "\(outcome) \(postfix.log)")
        try postfix.wait(forLetters: 1)
        #expect(try postfix.letters.first?.contains("with ESMTPS id") == true)
    }

    @Test func `refuses for good a letter to where it may not carry`() throws {
        let postfix = try Postfix(settings: ["smtpd_relay_restrictions = reject_unauth_destination"])
        let letter = try TestLetter(to: "chair@elsewhere.example")
        let envelope = try TestLetter.envelope(to: "chair@elsewhere.example")
        let transport = SMTPTransport(server: MailServer(host: "127.0.0.1", port: postfix.port, encryption: .none))

        let outcome = transport.carry(letter.bytes, envelope, mayGoOn: { true })

        #expect(outcome.kind == .permanent)
        #expect(outcome.reply.summary == "554 5.7.1")
    }
}
