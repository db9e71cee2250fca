internal import Obligations

/// A case of which nothing is recorded yet, and the text of its file.
struct NewCase {
    let `case`: Case
    let bytes: [UInt8]

    /// - Throws: where no procedure of that name is loaded.
    init(
        _ reference: CaseReference, following procedure: String, knowing procedures: [ProcedureName: Procedure]
    ) throws(RecordingRefusal) {
        let name = ProcedureName(procedure)
        guard procedures[name] != nil else {
            let known = procedures.keys.map(\.text).sorted()
            let question = Suggestion.question(for: procedure, among: known)
            let help = question.isEmpty ? "; there \(Self.listing(known))" : question
            throw .input(["the procedure is none that is loaded\(help)"])
        }
        `case` = Case(reference: reference, procedure: name, events: [])
        bytes = Array("case: \(reference)\nprocedure: \(name)\nevents:\n".utf8)
    }

    private static func listing(_ known: [String]) -> String {
        known.isEmpty ? "is none" : "\(known.count == 1 ? "is" : "are") \(known.listed(with: "and"))"
    }
}
