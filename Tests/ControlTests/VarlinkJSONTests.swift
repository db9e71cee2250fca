@testable import Control
import Testing

private func parse(_ text: String) throws -> JSON {
    try JSONParser.parse(Array(text.utf8))
}

private struct Sample: Codable, Equatable {
    struct Inner: Codable, Equatable {
        var list: [Int]
        var flag: Bool
    }

    var zeta: String
    var alpha: Int?
    var inner: Inner?
    var inners: [Inner]
    var small: UInt8
}

private func json(_ value: some Encodable, _ layout: JSONText.Layout = .compact) throws -> String {
    String(decoding: try JSONEncoding.pieces(of: value, layout: layout).joined(), as: UTF8.self)
}

@Suite struct `JSON text` {
    @Test(arguments: [
        ("null", JSON.null), (" true ", .boolean(true)), ("false", .boolean(false)), ("0", .integer(0)),
        ("-0", .integer(0)), ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
        ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .otherNumber), ("1.5", .otherNumber),
        ("1e2", .otherNumber), ("-1.0E+2", .otherNumber), ("1E-2", .otherNumber), (#""""#, .string("")),
        (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")), (#""\u00e9\u20AC\u0000""#, .string("é€\0")),
        (#""\ud83d\uDE00!""#, .string("😀!")), (#""é😀""#, .string("é😀")), ("[]", .array([])),
        ("[1 , [ ] ]", .array([.integer(1), .array([])])), ("{}", .object([])),
        (
            "\t{ \"a\" : 1 ,\r\n\"b\":{} }",
            .object([.init(name: "a", value: .integer(1)), .init(name: "b", value: .object([]))])
        ),
    ])
    func `is read to the letter`(_ text: String, _ value: JSON) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "nulll", "True", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN", "\"", "\"a", #""\"#,
        #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud800""#, #""\udc00""#, #""\ud800\u0041""#, #""\ud800x""#, "\"\n\"",
        "\"\u{1}\"", #""a\n\#u{2}""#, "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1",
        "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "1 1", "{} {}", "'a'", "// a\n1", "\u{FEFF}1",
    ])
    func `that is not JSON is refused`(_ text: String) {
        #expect(throws: JSONParser.Failure.malformed) { try parse(text) }
    }

    @Test(arguments: [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] as [[UInt8]])
    func `that is not UTF-8 is refused`(_ bytes: [UInt8]) {
        for prefix in ["", "\\n"] {
            let text = Array("\"\(prefix)".utf8) + bytes + Array("\"".utf8)
            #expect(throws: JSONParser.Failure.malformed) { try JSONParser.parse(text) }
        }
    }

    @Test func `nests only so deep`() throws {
        let limit = JSONParser.depthLimit
        #expect(throws: Never.self) {
            try parse(String(repeating: "[", count: limit) + String(repeating: "]", count: limit))
        }
        #expect(throws: JSONParser.Failure.tooDeep) { try parse(String(repeating: "[", count: limit + 1)) }
        #expect(throws: JSONParser.Failure.tooDeep) { try parse(String(repeating: #"{"a":"#, count: 10_000)) }
    }

    @Test func `that is cut short or changed anywhere is read or refused, and nothing worse`() throws {
        let text = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00",null,true],"b":{"c":"é"}}"#.utf8)
        for index in text.indices {
            _ = try? JSONParser.parse(Array(text[..<index]))
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[index] = byte
                _ = try? JSONParser.parse(changed)
            }
        }
    }

    @Test func `has members in the order of the type, and null for what is absent`() throws {
        let inners = [Sample.Inner(list: [], flag: true), .init(list: [1, 2], flag: false)]
        let sample = Sample(zeta: "z", alpha: nil, inner: nil, inners: inners, small: 7)
        let written =
            #"{"zeta":"z","alpha":null,"inner":null,"#
            + #""inners":[{"list":[],"flag":true},{"list":[1,2],"flag":false}],"small":7}"#
        #expect(try json(sample) == written)
    }

    @Test func `can have a line for each member`() throws {
        let sample = Sample(
            zeta: "z", alpha: 1, inner: .init(list: [1, 2], flag: true), inners: [], small: 0)
        #expect(
            try json(sample, .pretty) == """
                {
                  "zeta": "z",
                  "alpha": 1,
                  "inner": {
                    "list": [
                      1,
                      2
                    ],
                    "flag": true
                  },
                  "inners": [],
                  "small": 0
                }
                """)
    }

    @Test func `escapes what has to be escaped, and nothing else`() throws {
        let text = "\u{0}\u{1}\u{1F} \"\\/\u{7F}é😀\n\r\t"
        let written = try json(text)
        #expect(written == #""\u0000\u0001\u001f \"\\/\#u{7F}é😀\n\r\t""#)
        #expect(try parse(written) == .string(text))
    }

    @Test func `comes in pieces when it is long`() throws {
        let values = (0..<40_000).map { "value \($0)" }
        let pieces = try JSONEncoding.pieces(of: values)
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { !$0.isEmpty && $0.count < 2 * JSONText.pieceLength })
        #expect(
            try JSONParser.parse(Array(pieces.joined())) == .array(values.map { .string($0) }))
    }

    @Test func `that was written is read again as the same value`() throws {
        let sample = Sample(
            zeta: "q\"", alpha: .min, inner: .init(list: [0], flag: false), inners: [.init(list: [], flag: true)],
            small: 255)
        #expect(try JSONDecoding.value(Sample.self, from: try parse(try json(sample))) == sample)
    }

    @Test(arguments: [
        (#"{"zeta":1,"inners":[],"small":0}"#, "zeta"), (#"{"inners":[],"small":0}"#, "zeta"),
        (#"{"zeta":null,"inners":[],"small":0}"#, "zeta"), (#"{"zeta":"","inners":[],"small":256}"#, "small"),
        (#"{"zeta":"","inners":[],"small":-1}"#, "small"), (#"{"zeta":"","inners":[],"small":1.0}"#, "small"),
        (#"{"zeta":"","alpha":"1","inners":[],"small":1}"#, "alpha"),
        (#"{"zeta":"","inners":[{"list":[1,"2"],"flag":true}],"small":1}"#, "inners"),
        (#"{"zeta":"","inners":[{"list":[]}],"small":1}"#, "inners"),
        (#"{"zeta":"","inner":[],"inners":[],"small":1}"#, "inner"), ("[]", ""), ("null", ""),
    ])
    func `of another shape is refused with the outermost member that does not fit`(
        _ text: String, _ field: String
    ) throws {
        let value = try parse(text)
        #expect(throws: JSONDecoding.Mismatch(field: field)) { try JSONDecoding.value(Sample.self, from: value) }
    }

    @Test func `with members the type does not know is taken or refused, as asked`() throws {
        let value = try parse(#"{"zeta":"","new":1,"inners":[],"small":1}"#)
        #expect(try JSONDecoding.value(Sample.self, from: value).small == 1)
        #expect(throws: JSONDecoding.Mismatch(field: "new")) { try JSONDecoding.exactly(Sample.self, from: value) }
    }

    @Test func `holds no number that is not finite`() {
        #expect(throws: EncodingError.self) { try json([Double.infinity]) }
        #expect(throws: Never.self) { try json([1.5]) }
    }
}
