import Testing

extension BadText {
    /// Each a slip in the notation itself.
    static let yaml = [
        BadText("a tab as indentation", "events:\n\t- canary\n", "2:1: a tab indents this line; indent with spaces"),
        BadText(
            "a tab behind spaces", "events:\n  - a: 1\n  \tcanary: 2\n",
            "3:3: a tab indents this line; indent with spaces"),
        BadText(
            "cut off inside a list", "a: [canary, b",
            "1:4: a list begins here with '[' that is not closed, or lacks a comma; write ',' or ']'"),
        BadText(
            "cut off behind a comma", "a: [canary, ",
            "1:13: a value is missing here; complete it, or remove the comma or bracket before it"),
        BadText(
            "cut off at once", "[",
            "1:2: a value is missing here; complete it, or remove the comma or bracket before it"),
        BadText(
            "cut off inside a mapping", "a: {canary: b\n",
            "1:4: a mapping begins here with '{' that is not closed, or lacks a comma; write ',' or '}'"),
        BadText(
            "cut off inside a quotation", "a: \"canary\nb: c\n",
            "1:4: a quotation begins here and never ends; close it"),
        BadText(
            "cut off inside a key", "a: b\ncanary",
            "2:1: a key begins here without a colon; write 'key: value' on one line"),
        BadText(
            "a list that is closed by the wrong bracket", "a: [canary}\n",
            "1:4: a list begins here with '[' that is not closed, or lacks a comma; write ',' or ']'"),
        BadText(
            "a colon in a value", "a: canary: b\n",
            "1:10: a colon stands where no key can; check the indentation, or put the value in quotes"),
        BadText(
            "a key indented otherwise", "a:\n    b: 1\n  canary: 2\n",
            "3:3: this does not continue the mapping that begins in line 1; check the indentation and the colons"),
        BadText(
            "a list that goes on as a mapping", "- a\ncanary: b\n",
            "2:1: this does not continue the list that begins in line 1; check the indentation"),
        BadText(
            "a list behind a key on its line", "a: - canary\n",
            "1:4: a list item stands where none can; begin the list on a line of its own"),
        BadText(
            "a value that begins with a sign", "a: @canary\n",
            "1:4: a value cannot begin with this character; put the value in quotes"),
        BadText(
            "a backslash in double quotes", "a: \"C:\\canary\"\n",
            "1:7: this backslash has no meaning in double quotes; use single quotes"),
        BadText(
            "a value that begins as an anchor does", "a: & canary\n",
            "1:4: a value cannot begin with '&' or '*'; put the value in quotes"),
        BadText(
            "a directive that is cut off", "%YAML canary\n---\na: b\n",
            "1:7: this is not YAML; check indentation, colons, brackets and quotes"),
        BadText(
            "an alias of nothing", "a: *canary\n", "1:4: this alias ('*name') names no anchor; write the value out"),
        BadText("a tag", "a: !canary b\n", "1:4: a tag stands here ('!…'); remove it, all values are read as text"),
        BadText(
            "a tag that is standard", "a: !!binary Y2FuYXJ5\n",
            "1:4: a tag stands here ('!…'); remove it, all values are read as text"),
        BadText("a tag nobody knows", "a: !c!anary b\n", "1:4: a tag stands here ('!…'); remove it"),
        BadText(
            "a merge key", "a: &a {canary: 1}\nb: {<<: *a}\n",
            "2:5: a merge key ('<<') stands here; write the values out"),
        BadText(
            "a list as a key", "? [canary, b]\n: c\n",
            "1:3: a list or a mapping stands here as a key; a key is a word"),
        BadText(
            "two documents", "a: b\n---\ncanary: d\n", "3:1: a second document begins here; keep one document in a file"
        ),
        BadText(
            "a second document that is wrong", "a: b\n--- [canary\n",
            "2:5: a list begins here with '[' that is not closed, or lacks a comma; write ',' or ']'"),
        BadText(
            "a directive of another language", "%canary\n---\na: b\n",
            "1:1: a directive ('%…') stands here; remove it"),
    ]
}

/// Bytes that are no plain text, and what must be said of them.
struct BadBytes: Sendable, CustomTestStringConvertible {
    let why: String
    let bytes: [UInt8]
    let refusal: String

    var testDescription: String { why }

    static let all = [
        BadBytes(
            why: "another encoding", bytes: Array("a: b\nc: M".utf8) + [0xFC] + Array("ller\n".utf8),
            refusal: "2:5: the text is not UTF-8 from here on; save the file as UTF-8"),
        BadBytes(
            why: "half a character", bytes: Array("a: b".utf8) + [0xE2, 0x82],
            refusal: "1:5: the text is not UTF-8 from here on; save the file as UTF-8"),
        BadBytes(
            why: "a surrogate", bytes: Array("a: ".utf8) + [0xED, 0xA0, 0x80],
            refusal: "1:4: the text is not UTF-8 from here on; save the file as UTF-8"),
        BadBytes(
            why: "a mark at the front", bytes: [0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8),
            refusal: "1:1: a byte order mark stands here; save the file as UTF-8 without it"),
        BadBytes(
            why: "sixteen bits a character", bytes: [0x61, 0x00, 0x3A, 0x00, 0x20, 0x00],
            refusal: "1:2: a NUL character stands here; save the file as plain UTF-8 text"),
        BadBytes(
            why: "a control character", bytes: Array("a: é\u{1B}[31m\n".utf8),
            refusal: "1:5: a control character stands here; remove it"),
        BadBytes(
            why: "a control character of the upper range", bytes: Array("a: b\u{85}c: d\n".utf8),
            refusal: "1:5: a control character stands here; remove it"),
        BadBytes(
            why: "a line separator", bytes: Array("a: b\u{2028}\n".utf8),
            refusal: "1:5: a Unicode line separator stands here; use plain line breaks"),
        BadBytes(
            why: "writing turned round", bytes: Array("a: b\u{202E}\n".utf8),
            refusal: "1:5: an invisible character that turns the direction of writing stands here; remove it"),
        BadBytes(
            why: "a code that is no character", bytes: Array("a: \u{FFFE}\n".utf8),
            refusal: "1:4: a code that is no character stands here; remove it"),
        BadBytes(
            why: "line ends of an old system", bytes: Array("a: b\rc: d\n".utf8),
            refusal: "1:6: a carriage return without a line feed stands before this place; use plain line breaks"),
        BadBytes(
            why: "a last line end of an old system", bytes: Array("a: b\r".utf8),
            refusal: "1:6: a carriage return without a line feed stands before this place; use plain line breaks"),
    ]
}
