internal import Yams

/// A YAML text as elements, read strictly: one document, words as keys, no key twice, no tags.
enum YAMLDocument {
    /// How many keys that stand twice are set aside to read on behind them, in a text of how many bytes.
    private static let mostDuplicates = 10
    private static let largestWithDuplicates = 1 << 16

    /// Nil where something was complained of; a text without any value is a blank element where it may be one.
    static func read(_ bytes: [UInt8], mayBeBlank: Bool = false, complaints: Complaints) -> Element? {
        guard var text = PlainText(bytes, as: .yaml, complaints: complaints) else { return nil }

        var duplicates: Set<Position> = []
        while true {
            do {
                guard let root = try root(of: text, complaints: complaints) else { return nil }
                var reader = NodeReader(complaints: complaints, setAside: duplicates)
                let element = reader.read(root)
                if element?.isBlank == true, !mayBeBlank {
                    complaints.add("nothing but comments stands in this file; write it or remove it", at: .start)
                    return nil
                }
                return element
            } catch {
                let error = SyntaxError(error, in: text)
                complaints.add(error.problem, at: error.position)
                guard let duplicate = error.duplicate, bytes.count <= largestWithDuplicates,
                    duplicates.count < mostDuplicates, duplicates.insert(error.position).inserted
                else { return nil }
                text = text.settingAside(duplicate, at: error.position, as: duplicates.count)
            }
        }
    }

    /// The root of the only document; a text of comments has a blank one.
    private static func root(of text: PlainText, complaints: Complaints) throws -> Node? {
        let parser = try Parser(yaml: text.string, resolver: .basic, encoding: .utf8)
        guard let root = try parser.nextRoot() else { return Node("", .implicit, .plain) }
        if let second = try parser.nextRoot() {
            complaints.add("a second document begins here; keep one document in a file", at: Position(second.mark))
            return nil
        }
        return root
    }
}
