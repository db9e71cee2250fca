import Dispatch
import Foundation
import Glibc
import Testing

@testable import CaseStore

/// A folder of its own with a folder `cases` in it, gone with the test.
final class WatchedPlace: Sendable {
    let queue = DispatchQueue(label: "daemon")
    private let root: String

    init() {
        root = FileManager.default.temporaryDirectory.path + "/casewatch-" + UUID().uuidString
        mkdir(root, 0o755)
        mkdir(root + "/cases", 0o755)
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func path(_ name: String) -> String { root + "/" + name }

    /// Makes a file in `cases`: one event as it appears, one as it is closed.
    func create(_ name: String) {
        close(open(path("cases/") + name, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644))
    }

    /// Moves a new file into `cases`, which is one event.
    func moveIn(_ name: String) {
        close(open(path(name), O_CREAT | O_WRONLY | O_CLOEXEC, 0o644))
        rename(path(name), path("cases/") + name)
    }

    /// Runs shell commands in the folder.
    func run(_ commands: String) throws {
        let shell = popen("set -e; cd '\(root)'\n\(commands)", "w")
        let status = shell.map { pclose($0) }
        try #require(status == 0, "\(commands)")
    }

    func watch(
        _ name: String = "cases",
        filter: NameFilter = .ending(".yaml"),
        pollInterval: Duration = .seconds(3_600),
        system: WatchSystem = WatchSystem()
    ) -> Watching {
        Watching(path(name), on: queue, filter: filter, pollInterval: pollInterval, system: system)
    }
}

/// A watcher and what it has hinted at.
final class Watching {
    private let hints: AsyncStream<DirectoryWatcher.Hint>
    let hinting: AsyncStream<DirectoryWatcher.Hint>.Continuation
    private let queue: DispatchQueue
    private var watcher: DirectoryWatcher?
    /// The mode before anything could happen.
    let firstMode: DirectoryWatcher.Mode

    init(_ path: String, on queue: DispatchQueue, filter: NameFilter, pollInterval: Duration, system: WatchSystem) {
        let (hints, hinting) = AsyncStream<DirectoryWatcher.Hint>.makeStream()
        (self.hints, self.hinting) = (hints, hinting)
        self.queue = queue
        let (watcher, mode) = queue.sync {
            let watcher = DirectoryWatcher(
                path: path,
                filter: filter,
                queue: queue,
                pollInterval: pollInterval,
                system: system,
                onHint: { hinting.yield($0) }
            )
            return (watcher, watcher.mode)
        }
        (self.watcher, firstMode) = (watcher, mode)
    }

    var mode: DirectoryWatcher.Mode? { queue.sync { watcher?.mode } }

    func verify() -> DirectoryWatcher.Hint? { queue.sync { watcher?.verify() } }

    func next() async -> DirectoryWatcher.Hint? { await hints.first { _ in true } }

    func first(where isWanted: (DirectoryWatcher.Hint) -> Bool) async -> DirectoryWatcher.Hint? {
        await hints.first(where: isWanted)
    }

    /// All names hinted at so far; a last file, moved in here, tells that nothing is still on its way.
    func names(untilAfter place: WatchedPlace, last: String = "zzz-last.yaml") async throws -> [String] {
        place.moveIn(last)
        var names: Set<String> = []
        for await hint in hints {
            guard case .changed(let changed) = hint else {
                Issue.record("unexpected hint \(hint)")
                break
            }
            names.formUnion(changed)
            if changed.contains(last) { break }
        }
        return names.subtracting([last]).sorted()
    }

    func stop() {
        queue.sync { watcher = nil }
    }
}
