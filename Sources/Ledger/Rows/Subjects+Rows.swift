import GRDB
import Obligations

extension Database {
    /// The subjects of one case, or of all, in the order of their ordinals.
    func subjects(of reference: CaseReference?) throws -> [CaseReference: [Subject]] {
        let condition = reference == nil ? "" : "WHERE reference = ?"
        var found: [CaseReference: [Subject]] = [:]
        let rows = try all(
            "SELECT reference, subject FROM subjects \(condition) ORDER BY reference, ordinal",
            [reference?.text].compactMap(\.self)
        ) { (try $0.reference(), try readable(Subject($0.text()))) }
        for (reference, subject) in rows { found[reference, default: []].append(subject) }
        return found
    }
}
