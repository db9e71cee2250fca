/// Which instance of which obligation: `chair-decision`, `imr-completion[police]#2`, `quarterly-update#3`.
package struct InstanceKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var obligation: ObligationName
    package var subject: Subject?
    /// From 1; written from the second on, and always for a recurring duty.
    package var occurrence: Int
    package var isRecurring: Bool

    package init(obligation: ObligationName, subject: Subject? = nil, occurrence: Int = 1, isRecurring: Bool = false) {
        self.obligation = obligation
        self.subject = subject
        self.occurrence = occurrence
        self.isRecurring = isRecurring
    }

    package var description: String { text(showing: subject?.text) }

    /// The key with the subject as its ordinal in the case, since which services a case concerns can identify it.
    package func concealed(_ ordinal: Int?) -> String {
        text(showing: ordinal.map(String.init))
    }

    package static func < (left: Self, right: Self) -> Bool {
        if left.obligation != right.obligation { return left.obligation < right.obligation }
        if left.subject != right.subject { return (left.subject?.text ?? "") < (right.subject?.text ?? "") }
        return left.occurrence < right.occurrence
    }

    private func text(showing subject: String?) -> String {
        let isNumbered = occurrence > 1 || isRecurring
        guard subject != nil || isNumbered else { return obligation.text }
        return obligation.text + (subject.map { "[" + $0 + "]" } ?? "") + (isNumbered ? "#" + String(occurrence) : "")
    }
}
