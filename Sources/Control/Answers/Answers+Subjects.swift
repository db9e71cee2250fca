package import Obligations

extension Answers {
    /// The subjects of a case in the order of their ordinals; none where there is no such case.
    package func subjects(of reference: String) -> [Subject] {
        guard let reference = CaseReference(reference), let watched = cases[reference] else { return [] }
        return Subjects(of: watched.case, remembering: watched.memory.subjects).inOrder
    }
}
