import Control
import Obligations

extension Unknown {
    /// Refuses a role that owns nothing: more often it is misspelt than idle, and an answer without a line would seem sure.
    ///
    /// - Parameter owners: the roles that own a duty; where there are none no name is better than another.
    static func requireOwner(_ role: String, among owners: Set<String>) throws(Problem) {
        guard !owners.isEmpty, !owners.contains(role) else { return }
        let known = owners.sorted()
        throw .unknown(.owner(nearest: Suggestion.nearest(to: role, among: known), known: known))
    }
}

extension Answerer {
    /// Refuses an answer about a role that has no line because no duty of any case is owned by such a role.
    func requireOwner(_ role: String?, of answer: [Interface.Instance]) async throws {
        guard let role, answer.isEmpty else { return }
        try Unknown.requireOwner(role, among: Set(try await duties().map(\.owner)))
    }
}
