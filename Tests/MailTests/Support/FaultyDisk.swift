import Glibc
import Synchronization

@testable import Mail

/// A disk that does real work until it is told to refuse a call, or to lose its power after some calls.
final class FaultyDisk: Sendable {
    enum Call: String, CaseIterable, Sendable {
        case create, write, synchronize, close, rename, unlink
    }

    private struct State {
        var log: [Call] = []
        var faults: [Call: [Int: Int32]] = [:]
        var counts: [Call: Int] = [:]
        /// Nil for a disk whose power never goes.
        var callsLeft: Int?
        var isOff = false
        /// Open files whose bytes are only in memory.
        var unsynchronized: Set<Int32> = []
        var open: Set<Int32> = []
    }

    private let state: Mutex<State>
    private let losesUnsynchronized: Bool
    private let skipsFileSync: Bool
    private let writeLimit: Int

    /// - Parameters:
    ///   - powerFor: the number of calls that are performed; every later one does nothing and is refused.
    ///   - losesUnsynchronized: bytes not synchronised are lost with the power, as on a real disk.
    ///   - skipsFileSync: pretends to synchronise files, as a program without that step would.
    ///   - writeLimit: the most bytes that one call writes.
    init(
        powerFor calls: Int? = nil, losesUnsynchronized: Bool = false, skipsFileSync: Bool = false,
        writeLimit: Int = .max
    ) {
        state = Mutex(State(callsLeft: calls))
        self.losesUnsynchronized = losesUnsynchronized
        self.skipsFileSync = skipsFileSync
        self.writeLimit = writeLimit
    }

    /// Refuses the n-th call of a kind, counted from 1.
    func refuse(_ call: Call, _ number: Int, with code: Int32) {
        state.withLock { $0.faults[call, default: [:]][number] = code }
    }

    /// The calls that were performed, in order.
    var log: [Call] { state.withLock { $0.log } }

    /// How many files are open.
    var openFiles: Int { state.withLock { $0.open.count } }

    /// Takes the power away now; what was not synchronised goes with it.
    func turnOff() {
        state.withLock { Self.turnOff(&$0, losing: losesUnsynchronized) }
    }

    var calls: FileCalls {
        FileCalls(
            create: { [self] (folder, name) throws(FileFault) in
                try begin(.create)
                let file = try FileCalls.system.create(folder, name)
                state.withLock { _ = $0.open.insert(file) }
                return file
            },
            write: { [self] (file, bytes) throws(FileFault) in
                try begin(.write)
                state.withLock { _ = $0.unsynchronized.insert(file) }
                return try FileCalls.system.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(writeLimit)))
            },
            synchronize: { [self] (descriptor) throws(FileFault) in
                try begin(.synchronize)
                if skipsFileSync, state.withLock({ $0.open.contains(descriptor) }) { return }
                try FileCalls.system.synchronize(descriptor)
                state.withLock { _ = $0.unsynchronized.remove(descriptor) }
            },
            close: { [self] (file) throws(FileFault) in
                // A refused close gives the descriptor back all the same.
                let isOff = state.withLock { $0.isOff }
                if !isOff { try keepForPowerLoss(file) }
                defer { if !isOff { Glibc.close(file) } }
                state.withLock { _ = $0.open.remove(file) }
                try begin(.close)
            },
            rename: { [self] (from, name, to, newName) throws(FileFault) in
                try begin(.rename)
                try FileCalls.system.rename(from, name, to, newName)
            },
            unlink: { [self] (folder, name) throws(FileFault) in
                try begin(.unlink)
                try FileCalls.system.unlink(folder, name)
            }
        )
    }

    private func begin(_ call: Call) throws(FileFault) {
        let code: Int32? = state.withLock { state in
            if state.callsLeft == 0, !state.isOff { Self.turnOff(&state, losing: losesUnsynchronized) }
            if state.isOff { return EIO }
            state.callsLeft? -= 1
            state.log.append(call)
            state.counts[call, default: 0] += 1
            return state.faults[call]?[state.counts[call, default: 0]]
        }
        if let code { throw FileFault(code: code) }
    }

    /// Bytes stay unsynchronised when their file is closed: another descriptor stands for it from now on.
    ///
    /// The closed one's number may be that of another test's file at once, so it is never touched again.
    private func keepForPowerLoss(_ file: Int32) throws(FileFault) {
        guard state.withLock({ $0.unsynchronized.remove(file) }) != nil, losesUnsynchronized else { return }
        let copy = try retrying { dup(file) }
        state.withLock { _ = $0.unsynchronized.insert(copy) }
    }

    private static func turnOff(_ state: inout State, losing: Bool) {
        state.isOff = true
        for file in state.unsynchronized where losing { ftruncate(file, 0) }
        for file in state.unsynchronized.union(state.open) { Glibc.close(file) }
        state.unsynchronized = []
        state.open = []
    }

    deinit {
        state.withLock { Self.turnOff(&$0, losing: false) }
    }
}
