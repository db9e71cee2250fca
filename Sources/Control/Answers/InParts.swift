import Dispatch
import Glibc
import Synchronization

/// Work on a long list by several processors at once, for which the caller waits.
enum InParts {
    /// What each of a few consecutive parts gives, in their order; all of a short list is one part.
    static func map<Element: Sendable, Result: Sendable>(
        _ list: [Element], _ work: @escaping @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        let parts = parts(of: list.count, for: processors)
        let results = Results<Result>()
        let others = DispatchGroup()
        for (number, part) in parts.enumerated().dropFirst() {
            // A serial queue has a thread of its own, outside the pool that Dispatch looks after once a second.
            DispatchQueue(label: "casewatchd.part").async(group: others) {
                results.set(number, work(list[part]))
            }
        }
        if let part = parts.first { results.set(0, work(list[part])) }
        others.wait()
        return results.inOrder
    }

    /// Consecutive parts of about equal length, none shorter than is worth a thread.
    static func parts(of count: Int, for processors: Int) -> [Range<Int>] {
        let parts = max(1, min(processors, count / worthAThread))
        return (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
    }

    private static let worthAThread = 500

    private static var processors: Int { min(4, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// What the parts gave, each by its number.
private final class Results<Result: Sendable>: Sendable {
    private let found = Mutex<[Int: Result]>([:])

    func set(_ number: Int, _ result: Result) {
        found.withLock { $0[number] = result }
    }

    var inOrder: [Result] {
        found.withLock { found in found.sorted { $0.key < $1.key }.map(\.value) }
    }
}
