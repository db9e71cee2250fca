import Glibc

/// A file that a survey of the spool found.
package struct FoundFile: Sendable, Equatable {
    package let name: FileName
    package let folder: SpoolFolder
    package let condition: Condition

    package enum Condition: Sendable, Equatable, CaseIterable {
        case intact, damaged
        /// The courier is sending it at this moment.
        case inHand
    }

    package init(name: FileName, folder: SpoolFolder, condition: Condition) {
        self.name = name
        self.folder = folder
        self.condition = condition
    }
}

extension Spool {
    /// Every file in the folders that letters pass through, in the order of the folders.
    ///
    /// The courier may be at work meanwhile: a letter that moves on is seen at least once.
    package mutating func survey() throws(SpoolError) -> [FoundFile] {
        var found: [FoundFile] = []
        for folder in SpoolFolder.searched {
            for name in try names(in: folder) {
                guard let condition = try condition(of: name, in: folder) else { continue }
                found.append(FoundFile(name: name, folder: folder, condition: condition))
            }
        }
        return found
    }

    /// Compares what can still be sent with its name; nil when the file is gone by now.
    private func condition(of name: FileName, in folder: SpoolFolder) throws(SpoolError) -> FoundFile.Condition? {
        guard let letter = name.letter, folder == .queue || folder == .sending else { return .intact }
        do {
            if folder == .sending, try isInHand(name) { return .inHand }
            return try check(letter, in: folder) == .intact ? .intact : .damaged
        } catch {
            // Nobody can tell whose it is: it is left to the courier, which has it or looks for what was left.
            if folder == .sending, error.isOfOneFile { return .inHand }
            guard error.code == ENOENT else { throw error }
            return nil
        }
    }

    /// Whether the courier is at work on a claimed letter: it keeps the file locked from before the claim to the outcome.
    ///
    /// The kernel drops the lock of a process that dies, so a file without one was left behind.
    private func isInHand(_ name: FileName) throws(SpoolError) -> Bool {
        do {
            try open(name, in: .sending).lock()
            return false
        } catch {
            switch error.code {
            case EWOULDBLOCK: return true
            // A link: whatever it is, the courier did not put it there.
            case ELOOP: return false
            default: throw SpoolError(.lock, .sending, error)
            }
        }
    }
}
