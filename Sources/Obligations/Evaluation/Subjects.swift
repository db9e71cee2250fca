/// The subjects of a case by their ordinals, which stand for them wherever others may look.
package struct Subjects: Sendable, Equatable {
    /// Those that have an ordinal already in its order, though none of their events may be left; then the others in the order
    /// of their first events, then of their names: the order in the file does not matter.
    package let inOrder: [Subject]

    /// - Parameter remembered: subjects in the order in which they were first seen, whose ordinals stay what they are.
    package init(of case: Case, remembering remembered: [Subject] = []) {
        var first: [Subject: CaseEvent] = [:]
        for event in `case`.events {
            guard let subject = event.subject, !remembered.contains(subject) else { continue }
            if let known = first[subject], known.date <= event.date { continue }
            first[subject] = event
        }
        inOrder = remembered + first.sorted { ($0.value.date, $0.key) < ($1.value.date, $1.key) }.map(\.key)
    }

    /// The ordinal of a subject, from 1.
    package func ordinal(of subject: Subject?) -> Int? {
        subject.flatMap { inOrder.firstIndex(of: $0) }.map { $0 + 1 }
    }

    /// Whether a written key means this instance, its subject named or given by its ordinal.
    package func matches(_ text: String, _ key: InstanceKey) -> Bool {
        text == key.description || text == key.concealed(ordinal(of: key.subject))
    }
}
