/// Text broken at spaces into lines that a mail program need not break again.
struct WrappedText {
    static let width = 76

    let lines: [String]

    /// Every line begins with the indent; a word that is longer than a line stays whole.
    init(_ text: PlainText, indent: String = "", hanging: String? = nil) {
        // In UTF-8 no text is shorter than it shows, so this one fits.
        if indent.utf8.count + text.text.utf8.count <= Self.width {
            lines = [indent + text.text]
            return
        }
        let hanging = hanging ?? indent
        var lines: [String] = []
        var line = indent
        var isEmpty = true
        for word in text.text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > Self.width {
                lines.append(line)
                line = hanging
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        self.lines = lines + [line]
    }
}
