import Obligations
import Testing

@testable import Courier
@testable import Mail

struct `A reply` {
    @Test(
        arguments: [
            (["250 OK"], 250, nil, "250"), (["550 5.1.1 Nobody"], 550, "5.1.1", "550 5.1.1"),
            (["450-4.2.1 a", "450 4.2.1 b"], 450, "4.2.1", "450 4.2.1"), (["220"], 220, nil, "220"),
            (["550 5.1.1.1 x"], 550, nil, "550"), (["550 5..1 x"], 550, nil, "550"),
            (["550 chair@a.example"], 550, nil, "550"),
        ] as [([String], Int, String?, String)])
    func `gives the journal its codes alone`(_ lines: [String], _ code: Int, _ enhanced: String?, _ summary: String) {
        let reply = Reply(lines: lines)

        #expect(reply.code == code)
        #expect(reply.enhanced?.description == enhanced)
        #expect(reply.summary == summary)
    }

    @Test func `has no control characters, and turns no reading direction`() {
        let reply = Reply(lines: ["550 a\u{1B}[2J\u{7}b\u{202E}c\u{0}\u{85}d"])

        #expect(reply.text == "550 a [2J b c  d")
    }

    @Test func `is no longer than its cap`() {
        #expect(Reply(lines: ["550 " + String(repeating: "ä", count: 5_000)]).text.utf8.count <= Reply.longestText)
    }

    @Test func `keeps what another program said for the sidecar`() {
        let reply = Reply("sendmail ended", details: "chair@partnership.example")

        #expect(reply.summary == "sendmail ended")
        #expect(reply.text == "sendmail ended: chair@partnership.example")
    }

    /// The daemon reads the sidecar by itself; the two must not say different things of one letter.
    @Test(arguments: [
        Outcome.permanent(Reply(lines: ["550-5.1.1 <chair@partnership.example>", "550 5.1.1 no"])),
        .permanent(Reply(lines: ["552 too large"])), .permanent(Reply("\(Envelope.Problem.domainNotAllowed)")),
        SendmailStatus(65).outcome(saying: "chair@"), SendmailStatus(67).outcome(saying: "chair@"),
        SendmailStatus(68).outcome(saying: ""),
    ])
    func `for good tells the daemon what it tells the journal`(_ outcome: Outcome) {
        #expect(outcome.kind == .permanent)
        #expect(DeliveryFailure(words: outcome.reply.text)?.description == outcome.reply.summary)
    }
}
