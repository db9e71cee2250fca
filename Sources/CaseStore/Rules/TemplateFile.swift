internal import Obligations
internal import Templates

/// One file with a template of letters or of reports.
enum TemplateFile {
    static let ending = ".mustache"

    /// Far more than any letter or page, in bytes.
    private static let largest = 64 << 10

    /// Reads a file that is named after one of the templates; its tags are judged elsewhere.
    static func read(
        _ path: String, of kind: TemplateKind, among names: [String]
    ) throws(Refusals) -> TemplateText {
        let label = FileLabel(kind.file, at: path, inode: FileStamp(path: path)?.inode)
        let name = path.split(separator: "/").last.map { String($0.dropLast(ending.count)) } ?? ""
        guard names.contains(name) else {
            let question = Suggestion.question(for: name, among: names)
            let known = names.map { "'\($0)\(ending)'" }.joined(separator: ", ")
            throw Refusals(
                Refusal(
                    "is the name of no template\(question.isEmpty ? "; rename it to one of \(known)" : question)",
                    in: label))
        }
        let bytes: [UInt8]
        do throws(FileProblem) {
            bytes = try SafeFile.read(path).bytes
        } catch {
            throw Refusals(Refusal("\(error)", in: label))
        }
        guard bytes.count <= largest else {
            throw Refusals(Refusal("is larger than 64 KiB; a template has a page or two", in: label))
        }
        let complaints = Complaints()
        let text = try complaints.outcome(PlainText(bytes, as: .template, complaints: complaints), of: label)
        return TemplateText(name: name, file: path, text: text.string)
    }
}
