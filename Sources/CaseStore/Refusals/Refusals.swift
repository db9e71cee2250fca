/// Everything for which one file is not accepted, in the order in which it stands there; never empty.
package struct Refusals: Error, Sendable, Hashable {
    package let first: Refusal
    package let others: [Refusal]

    init(_ first: Refusal, others: [Refusal] = []) {
        self.first = first
        self.others = others
    }

    package var all: [Refusal] { [first] + others }
}

extension Refusals: CustomStringConvertible {
    package var description: String { all.map(\.description).joined(separator: "\n") }
}
