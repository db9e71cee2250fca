import Testing

@testable import Mail

struct `A plain text` {
    @Test(arguments: [
        ("Decide whether", "Decide whether"),
        ("  two\t words \r\n  here ", "two words here"),
        ("no\u{0}thing\u{1B}[31m", "nothing[31m"),
        ("gnirts \u{202E}reversed\u{202C}", "gnirts reversed"),
        ("zero\u{200B}width\u{FEFF} and soft\u{AD}hyphen", "zerowidth and softhyphen"),
        ("line\u{2028}and\u{2029}paragraph", "line and paragraph"),
        ("children’s – naïve 子", "children’s – naïve 子"),
        ("private\u{E000}use", "privateuse"),
        ("\r\n", ""),
    ])
    func `drops what hides, reorders or ends a line`(_ written: String, _ shown: String) {
        #expect(PlainText(written).text == shown)
        #expect(PlainText(PlainText(written).text).text == shown)
    }
}
