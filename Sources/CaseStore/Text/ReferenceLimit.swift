/// Counts what may be a YAML anchor or alias, and allows a handful: aliases of aliases grow without bound.
///
/// It counts on the text, before the parser builds anything, and never too few: an indicator counts wherever a value
/// could begin, inside quotations too. Only a comment is passed over, up to a quotation mark in it: what looks like a
/// comment may be the inside of a quotation, which ends there.
struct ReferenceLimit {
    private static let most = 8
    static let problem = "more than \(most) times '&name' or '*name' stands in this file; write the values out"

    private var count = 0
    /// The two characters before the next one.
    private var beforeLast: Unicode.Scalar = "\n"
    private var last: Unicode.Scalar = "\n"

    private var isComment = false

    /// Takes the next character of the text; true from the one on that makes one too many.
    mutating func isExceeded(by next: Unicode.Scalar) -> Bool {
        if !isComment, isReference(next) { count += 1 }
        switch next {
        case "#" where Self.isSpace(last): isComment = true
        case "\"", "'", "\n": isComment = false
        default: break
        }
        (beforeLast, last) = (last, next)
        return count > Self.most
    }

    private func isReference(_ next: Unicode.Scalar) -> Bool {
        guard last == "&" || last == "*", next.isASCII, Self.isNameCharacter(next) else { return false }
        return Self.isSpace(beforeLast) || "[]{},:?\"'".unicodeScalars.contains(beforeLast)
    }

    private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
}
