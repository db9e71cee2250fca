import CLinux

/// The answers under way in all conversations.
///
/// Large ones take turns, so that a few callers cannot make the daemon hold the whole agenda many times over.
///
/// Lives on the event loop.
final class Workload {
    private let largeAtOnce: Int
    private var large = 0
    private var waiting: [() -> Void] = []

    /// Answers that have begun and not ended.
    private(set) var underWay = 0

    /// Called when the last answer has ended.
    var whenIdle: () -> Void = {}

    init(largeAtOnce: Int) {
        self.largeAtOnce = largeAtOnce
    }

    /// Calls `start` as soon as there is room, which may be at once.
    ///
    /// Every start is followed by one `end`.
    func begin(isLarge: Bool, _ start: @escaping () -> Void) {
        underWay += 1
        if isLarge && large == largeAtOnce {
            waiting.append(start)
        } else {
            large += isLarge ? 1 : 0
            start()
        }
    }

    func end(isLarge: Bool) {
        underWay -= 1
        if underWay == 0 { whenIdle() }
        guard isLarge else { return }
        if waiting.isEmpty {
            large -= 1
            // Otherwise the daemon would keep the memory of its longest answer.
            if large == 0 { clinux_give_back_memory() }
        } else {
            // The place goes straight to the next in line.
            waiting.removeFirst()()
        }
    }
}
