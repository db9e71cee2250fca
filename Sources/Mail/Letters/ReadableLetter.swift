/// A letter taken apart again, for whoever wants to read it in the spool.
package struct ReadableLetter: Sendable, Equatable {
    package let headers: [Header]
    /// The lines of the text as the recipient sees them.
    package let lines: [String]

    /// One header, unfolded.
    package struct Header: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    package init(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.last == 0x0D ? $0.dropLast() : $0
        }
        let head = lines.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        headers = head.reduce(into: []) { headers, line in
            if line.hasPrefix(" "), let last = headers.popLast() {
                headers.append(Header(name: last.name, value: last.value + line))
            } else if let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                headers.append(Header(name: String(line[..<colon]), value: String(value)))
            }
        }
        let isQuoted = headers.contains { $0.name == "Content-Transfer-Encoding" && $0.value == "quoted-printable" }
        let body = Array(lines.dropFirst(head.count + 1).joined(separator: [0x0D, 0x0A]))
        let text = String(decoding: isQuoted ? QuotedPrintable.decoded(body) : body, as: UTF8.self)
        self.lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The notices and matters that it carries, each by the name that the journal has for it; the first of many.
    package var carried: [String] {
        let names = [HeaderField.HeaderName.notice, .matter].map(\.rawValue)
        return headers.filter { names.contains($0.name) }.map(\.value)
    }

    /// How many more it carries than it names.
    package var unnamed: Int {
        headers.first { $0.name == HeaderField.HeaderName.more.rawValue }.flatMap { Int($0.value) } ?? 0
    }
}
