/// What is found wrong in one text while it is read, so that a person hears of everything at once.
final class Complaints {
    /// Beyond so many a person mends the first ones and asks again.
    static let most = 50

    private var found: [(position: Position, problem: String)] = []

    /// What is accepted and looks like a mistake.
    private(set) var cautions: [(position: Position, problem: String)] = []

    var isEmpty: Bool { found.isEmpty }

    /// The problem is put into words only while there is room, so that a hostile file buys no work.
    func add(_ problem: @autoclosure () -> String, at position: Position) {
        guard found.count < Self.most else { return }
        found.append((position, problem()))
    }

    /// Notes what is no reason to refuse the text.
    func caution(_ problem: @autoclosure () -> String, at position: Position) {
        guard cautions.count < Self.most else { return }
        cautions.append((position, problem()))
    }

    /// The value that was read, if nothing was found wrong; otherwise throws everything that was, in order.
    func outcome<Value>(_ value: Value?, of label: FileLabel) throws(Refusals) -> Value {
        let inOrder = found.enumerated().sorted {
            ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
        }
        let refusals = inOrder.map { Refusal($0.element.problem, in: label, at: $0.element.position) }
        if let first = refusals.first { throw Refusals(first, others: Array(refusals.dropFirst())) }
        guard let value else { throw Refusals(Refusal("cannot be read", in: label)) }
        return value
    }
}
