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
        fputs(text, stdout)
        text = ""
    }

    static func write(_ line: String) {
        fputs(line + "\n", stdout)
    }

    /// Says on standard error what went wrong.
    static func complain(_ text: String) {
        fputs("casewatchctl: \(text)\n", stderr)
    }

    private static var isDumb: Bool {
        getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    }
}
