import Control
import Mail

extension LetterReport: Encodable {
    private enum Field: String, CodingKey {
        case id, letter, folder, file, reply, carries, headers, text, remarks
        case unnamed = "carries_more"
    }

    private struct Header: Encodable {
        let name: String
        let value: String
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(listed, forKey: .letter)
        try fields.encode(file?.folder.rawValue, forKey: .folder)
        try fields.encode(file?.path, forKey: .file)
        try fields.encode(reply, forKey: .reply)
        try fields.encode(file?.letter?.carried, forKey: .carries)
        try fields.encode(file?.letter?.unnamed, forKey: .unnamed)
        try fields.encode(
            file?.letter?.headers.map { Header(name: $0.name, value: $0.value) }, forKey: .headers)
        try fields.encode(file?.letter.map { $0.lines.joined(separator: "\n") }, forKey: .text)
        try fields.encode(remarks, forKey: .remarks)
    }

    /// The mail server's words, for those who may read the letter's file; for the others what the daemon tells of them.
    var reply: String? { file?.reply ?? listed?.problem }
}
