import Reports
import Testing

struct `A table for a spreadsheet` {
    @Test(
        arguments: [
            ("plain", "plain"),
            ("two words", "two words"),
            ("a,b", "\"a,b\""),
            ("say \"so\"", "\"say \"\"so\"\"\""),
            ("\"\u{301}", "\"\"\"\u{301}\""),
            ("two\nlines", "\"two\nlines\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("Café £5 – ’", "Café £5 – ’"),
        ])
    func `quotes a cell only where it needs to`(cell: String, text: String) {
        var table = CSVTable("Head")
        table.row(cell)
        #expect(CSVText(table).text.unicodeScalars.elementsEqual("Head\r\n\(text)\r\n".unicodeScalars))
    }

    @Test(
        arguments: [
            "=1+1", "+44 20", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "=HYPERLINK(\"http://x\",\"y\")",
            "\u{FEFF}=1",
        ])
    func `makes text of what begins like a formula`(cell: String) {
        var table = CSVTable("Head")
        table.row(cell)
        let row = CSVText(table).text.unicodeScalars.dropFirst("Head\r\n".unicodeScalars.count)
        #expect(row.starts(with: "'".unicodeScalars) || row.starts(with: "\"'".unicodeScalars))
    }

    @Test func `ends every line with CRLF and leaves an absent cell empty`() {
        var table = CSVTable("One", "Two")
        table.row("1", nil)
        table.row(nil, "2")
        #expect(CSVText(table).text == "One,Two\r\n1,\r\n,2\r\n")
    }
}
