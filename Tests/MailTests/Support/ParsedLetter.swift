@testable import Mail

/// A letter read back as a mail program would, strictly.
struct ParsedLetter {
    /// In their order, unfolded.
    let headers: [(name: String, value: String)]
    /// Decoded, lines ended by LF.
    let text: String

    enum Problem: Error {
        case bareLineEnd, longLine, notSevenBit, noBlankLine, noColon, notUTF8, badEncoding
    }

    init(_ letter: Letter) throws {
        try self.init(letter.bytes)
    }

    init(_ bytes: [UInt8]) throws {
        let lines = try Self.lines(bytes)
        guard let blank = lines.firstIndex(of: "") else { throw Problem.noBlankLine }
        headers = try Self.headers(lines[..<blank])
        let body = Array(lines[(blank + 1)...])
        let encoding = headers.first { $0.name == "Content-Transfer-Encoding" }?.value
        guard encoding == "quoted-printable" else {
            text = body.joined(separator: "\n")
            return
        }
        guard let text = String(validating: try Self.decoded(body), as: UTF8.self) else { throw Problem.notUTF8 }
        self.text = text
    }

    func values(_ name: String) -> [String] {
        headers.filter { $0.name == name }.map(\.value)
    }

    /// The bytes that quoted-printable lines stand for, lines ended by LF.
    static func decoded(_ lines: [String]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            var rest = Array(line.utf8)[...]
            guard rest.count <= 76, rest.last != UInt8(ascii: " ") else { throw Problem.badEncoding }
            let isSoft = rest.last == UInt8(ascii: "=")
            if isSoft { rest.removeLast() }
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "=") else {
                    bytes.append(byte)
                    continue
                }
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2
                else { throw Problem.badEncoding }
                bytes.append(value)
                rest = rest.dropFirst(2)
            }
            if !isSoft { bytes.append(0x0A) }
        }
        if bytes.last == 0x0A { bytes.removeLast() }
        return bytes
    }

    private static func lines(_ bytes: [UInt8]) throws -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                guard line.count <= 998 else { throw Problem.longLine }
                lines.append(String(decoding: line, as: UTF8.self))
                line = []
                index += 2
            } else {
                guard bytes[index] != 0x0D, bytes[index] != 0x0A else { throw Problem.bareLineEnd }
                guard (0x20...0x7E).contains(bytes[index]) else { throw Problem.notSevenBit }
                line.append(bytes[index])
                index += 1
            }
        }
        guard line.isEmpty else { throw Problem.bareLineEnd }
        return lines
    }

    private static func headers(_ lines: ArraySlice<String>) throws -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        for line in lines {
            if line.hasPrefix(" ") {
                guard !headers.isEmpty else { throw Problem.noColon }
                headers[headers.count - 1].value += line
            } else {
                guard let colon = line.firstIndex(of: ":") else { throw Problem.noColon }
                headers.append((String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " })))
            }
        }
        return headers
    }
}
