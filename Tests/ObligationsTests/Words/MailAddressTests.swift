import Obligations
import Testing

struct `A mail address` {
    @Test(arguments: [
        ("chair@partnership.example", "partnership.example"), ("o'brien+x@Sub.Example", "sub.example"),
        ("a.b@x-y.example", "x-y.example"),
    ])
    func `is a plain one`(_ text: String, _ domain: String) {
        #expect(MailAddress(text)?.text == text)
        #expect(MailAddress(text)?.domain == domain)
    }

    @Test(arguments: [
        "", "@", "a@", "@b", "a", "a@b@c", "-a@b.example", "a b@c.example", "a@b..example", ".a@b.example",
        "a.@b.example", "a@-b.example", "a@b-.example", "\"a\"@b.example", "a@b.example\r\nBcc: c@d.example",
        "a@[127.0.0.1]", "ä@b.example", "a,b@c.example", "<a@b.example>", "|a@b.example ",
        String(repeating: "a", count: 65) + "@b.example", "a@" + String(repeating: "b.", count: 130) + "example",
    ])
    func `is nothing that a header or a command line could take for more`(_ text: String) {
        #expect(MailAddress(text) == nil)
    }
}
