/// An entry as one line of text that a shell's rules of quoting take apart again.
struct JournalLine {
    let text: String

    init(_ entry: JournalEntry, timestamp: String) {
        text = ([timestamp] + entry.assignments.map { "\($0.name)=\(Self.quoted($0.value))" })
            .joined(separator: " ")
    }

    /// Encloses a value in double quotes unless every character of it can stand alone.
    private static func quoted(_ value: String) -> String {
        if !value.isEmpty, value.utf8.allSatisfy(standsAlone) { return value }
        var result = "\""
        for character in value.unicodeScalars {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }

    private static func standsAlone(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-_.:,/+@%[]#".utf8.contains(byte)
        }
    }
}
