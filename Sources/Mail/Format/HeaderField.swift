/// One header of a letter: its name and its value.
struct HeaderField {
    let name: HeaderName
    let value: HeaderValue

    init(_ name: HeaderName, _ value: HeaderValue) {
        self.name = name
        self.value = value
    }

    /// The names that letters use.
    enum HeaderName: String {
        case from = "From"
        case to = "To"
        case subject = "Subject"
        case date = "Date"
        case messageID = "Message-ID"
        case inReplyTo = "In-Reply-To"
        case references = "References"
        case notice = "Casewatch-Notice"
        case matter = "Casewatch-Matter"
        /// How many notices and matters are not named.
        case more = "Casewatch-More"
        case autoSubmitted = "Auto-Submitted"
        case autoResponseSuppress = "X-Auto-Response-Suppress"
        case mimeVersion = "MIME-Version"
        case contentType = "Content-Type"
        case contentTransferEncoding = "Content-Transfer-Encoding"
    }

    /// The header folded at spaces into lines of at most 78 characters where that is possible, without the last line end.
    var lines: [String] {
        var lines: [String] = []
        var line = name.rawValue + ":"
        for word in value.text.split(separator: " ", omittingEmptySubsequences: false) {
            // A line of nothing but spaces is obsolete syntax, so a fold never follows another without a word between.
            if line.utf8.count + 1 + word.utf8.count > 78, line.utf8.last != UInt8(ascii: ":"), !word.isEmpty {
                lines.append(line)
                line = ""
            }
            line += " " + word
        }
        return lines + [line]
    }
}
