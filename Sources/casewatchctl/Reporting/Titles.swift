import CaseStore
import Obligations

/// The titles of roles and procedures, which the control interface names by their codes.
struct Titles {
    private let procedures: [String: Procedure]

    /// - Parameter settings: whose procedures to read; without them codes are shown in words.
    init(_ settings: Settings?) {
        let loaded = settings.flatMap { RuleFiles.load($0).rules?.procedures } ?? [:]
        procedures = Dictionary(
            loaded.map { ($0.key.text, $0.value.procedure) }, uniquingKeysWith: { first, _ in first })
    }

    /// The title that a procedure gives a role, or the words of its code.
    func role(_ code: String, under procedure: String?) -> String {
        procedure.flatMap { procedures[$0]?.roles[RoleName(code)] } ?? Self.words(code)
    }

    func procedure(_ code: String) -> String { procedures[code]?.title ?? code }

    /// `board-chair` as `Board chair`.
    private static func words(_ code: String) -> String {
        let words = code.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
