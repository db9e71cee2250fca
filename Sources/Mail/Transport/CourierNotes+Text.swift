extension CourierNotes {
    /// One line for each thing, which a person can read too.
    package var text: String {
        let lines = ["looked \(looked)"] + (trouble.map { ["trouble \($0.since) \(PlainText($0.problem))"] } ?? [])
        let letters = delays.sorted { $0.key.text < $1.key.text }.map { name, delay in
            let word = delay.isWaiting ? Word.waits : Word.ended
            return "\(word.rawValue) \(name) \(delay.tries) \(delay.since) \(PlainText(delay.problem))"
        }
        return (lines + letters).joined(separator: "\n") + "\n"
    }

    /// Reads what a courier wrote; a line that is none of its lines is passed over.
    package init(text: String) {
        self.init()
        for line in text.split(separator: "\n") { read(line) }
    }

    private mutating func read(_ line: Substring) {
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let word = Word(rawValue: parts[0]) else { return }
        switch word {
        case .looked: looked = Int64(parts[1]) ?? looked
        case .trouble:
            let values = parts[1].split(separator: " ", maxSplits: 1)
            guard values.count == 2, let since = Int64(values[0]) else { return }
            trouble = Trouble(since: since, problem: Self.problem(values[1]))
        case .waits, .ended:
            let values = parts[1].split(separator: " ", maxSplits: 3)
            guard values.count == 4, let name = LetterName(values[0]), let tries = Int(values[1]), tries > 0,
                let since = Int64(values[2])
            else { return }
            delays[name] = Delay(
                tries: tries, since: since, problem: Self.problem(values[3]), isWaiting: word == .waits)
        }
    }

    /// Whatever lies in the file, no more than a line of plain text comes out of it.
    private static func problem(_ text: Substring) -> String {
        PlainText(text.prefix(200)).text
    }

    private enum Word: String {
        case looked, trouble, waits, ended
    }
}
