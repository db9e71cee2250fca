import Glibc
import Synchronization

@testable import CaseStore

/// A disk that does real work until one of its calls is refused, or until something else happens before one.
final class FaultyWriting: Sendable {
    enum Call: String, CaseIterable, Sendable {
        case create, own, permit, write, synchronize, close, rename, link, unlink
    }

    private struct State {
        var log: [Call] = []
        var faults: [Call: CInt] = [:]
        /// Which call of its kind is refused, from 1.
        var number = 1
    }

    private let state = Mutex(State())
    private let writeLimit: Int
    private let before: @Sendable (Call) -> Void

    /// - Parameters:
    ///   - writeLimit: the most bytes that one call writes.
    ///   - before: what happens before each call.
    init(writeLimit: Int = .max, before: @escaping @Sendable (Call) -> Void = { _ in }) {
        self.writeLimit = writeLimit
        self.before = before
    }

    /// Refuses the n-th call of a kind, counted from 1.
    func refuse(_ call: Call, number: Int = 1, with code: CInt) {
        state.withLock {
            $0.faults[call] = code
            $0.number = number
        }
    }

    /// The calls that were made, in order.
    var log: [Call] { state.withLock { $0.log } }

    var calls: WritingCalls {
        let system = WritingCalls.system
        return WritingCalls(
            create: { [self] (directory, name) throws(CallFault) in
                try begin(.create)
                return try system.create(directory, name)
            },
            own: { [self] (file, rights) throws(CallFault) in
                try begin(.own)
                try system.own(file, rights)
            },
            permit: { [self] (file, rights) throws(CallFault) in
                try begin(.permit)
                try system.permit(file, rights)
            },
            write: { [self] (file, bytes) throws(CallFault) in
                try begin(.write)
                return try system.write(file, UnsafeRawBufferPointer(rebasing: bytes.prefix(writeLimit)))
            },
            synchronize: { [self] (descriptor) throws(CallFault) in
                try begin(.synchronize)
                try system.synchronize(descriptor)
            },
            close: { [self] (file) throws(CallFault) in
                // A refused close gives the descriptor back all the same.
                try system.close(file)
                try begin(.close)
            },
            rename: { [self] (directory, from, to) throws(CallFault) in
                try begin(.rename)
                try system.rename(directory, from, to)
            },
            link: { [self] (directory, from, to) throws(CallFault) in
                try begin(.link)
                try system.link(directory, from, to)
            },
            unlink: { [self] (directory, name) throws(CallFault) in
                try begin(.unlink)
                try system.unlink(directory, name)
            }
        )
    }

    private func begin(_ call: Call) throws(CallFault) {
        before(call)
        let code: CInt? = state.withLock { state in
            state.log.append(call)
            let number = state.log.count { $0 == call }
            return number == state.number ? state.faults[call] : nil
        }
        if let code { throw CallFault(code: code) }
    }
}
