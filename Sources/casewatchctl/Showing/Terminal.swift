import Control
import Glibc

/// Where answers are written: plain in a file or a pipe, coloured on a terminal that does not refuse colour.
struct Terminal {
    private let isColoured: Bool
    private var text = ""

    init(isColoured: Bool = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil && !Terminal.isDumb) {
        self.isColoured = isColoured
    }

    /// A meaning that colour may underline; the words carry it alone where there is none.
    enum Tone: String {
        case plain = ""
        case strong = "1"
        case faint = "2"
        case bad = "31"
        case good = "32"
        case soon = "33"
    }

    mutating func line(_ line: String = "") {
        text += line + "\n"
    }

    func toned(_ text: String, _ tone: Tone) -> String {
        guard isColoured, tone != .plain, !text.isEmpty else { return text }
        return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
    }

    mutating func flush() {
        Self.put(text, on: STDOUT_FILENO)
        text = ""
    }

    static func write(_ line: String) {
        write(text: line + "\n")
    }

    /// Writes lines that are complete as they are.
    static func write(text: String) {
        put(text, on: STDOUT_FILENO)
    }

    /// Writes an answer as one JSON object, on a line of its own unless a person looks.
    static func write(json answer: some Encodable) throws {
        write(try JSONAnswer.text(of: answer, isPretty: isatty(STDOUT_FILENO) == 1))
    }

    /// Says on standard error what went wrong.
    static func complain(_ text: String) {
        put("casewatchctl: \(text)\n", on: STDERR_FILENO)
    }

    /// Writes a text as it is, with no line end of ours.
    static func put(_ text: String) {
        put(text, on: STDOUT_FILENO)
    }

    private static func put(_ text: String, on descriptor: CInt) {
        // Where whoever reads has gone away there is nobody left to tell.
        try? writeAll(Array(text.utf8), to: descriptor)
    }

    private static var isDumb: Bool {
        getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    }
}
