/// What is to be done about the letters that are not ended, from what the ledger knows and where their files are.
package enum Recovery {
    /// A letter that may go out again at most this often after it may have gone out already.
    package static let mostRepeats = 2

    /// A letter as the ledger knows it.
    package struct KnownLetter: Sendable, Equatable {
        package let name: LetterName
        package let state: State
        /// How often it was sent again after it may have gone out.
        package let repeats: Int

        package enum State: Sendable, Equatable, CaseIterable {
            case intended, spooled
            /// Delivered, failed for good, or taken back.
            case ended
        }

        package init(name: LetterName, state: State, repeats: Int) {
            self.name = name
            self.state = state
            self.repeats = repeats
        }
    }

    /// One step of recovery; the steps of a letter are done in order.
    package enum Action: Sendable, Equatable {
        /// Deliver it to the queue from the bytes in the ledger.
        case spoolAgain(LetterName)
        /// Record that it is in the spool.
        case markSpooled(LetterName)
        /// Record that a mail server took it.
        case delivered(LetterName)
        /// Record that it was refused for good.
        case failed(LetterName)
        /// Record one more repeat, before it can go out again: a letter that kills its courier must not do so for ever.
        case countRepeat(LetterName)
        /// Move it from `sending` back to the queue.
        case requeue(LetterName)
        /// Leave it where it is and say so: it was repeated often enough.
        case hold(LetterName)
        case quarantine(FileName, SpoolFolder)
        /// Remove a file that came back after its letter was ended.
        case remove(LetterName, SpoolFolder)

        /// The letter that it is about; nil for a file that is none's.
        package var letter: LetterName? {
            switch self {
            case .spoolAgain(let name), .markSpooled(let name), .delivered(let name), .failed(let name),
                .countRepeat(let name), .requeue(let name), .hold(let name), .remove(let name, _):
                name
            case .quarantine(let file, _): file.letter
            }
        }
    }

    /// The steps, those of unknown and of ended letters first, so that nothing is sent that should not be.
    ///
    /// - Parameters:
    ///   - letters: every letter that is not ended, and the ended ones whose files may still lie in the spool.
    ///   - files: what a survey found, in the order of the folders.
    package static func actions(letters: [KnownLetter], files: [FoundFile]) -> [Action] {
        let states = Dictionary(letters.map { ($0.name, $0.state) }, uniquingKeysWith: { first, _ in first })
        let byLetter = Dictionary(grouping: files.filter { $0.name.letter != nil && $0.folder != .corrupt }, by: \.name)
        return files.compactMap { action(for: $0, states: states) }
            + letters.filter { $0.state != .ended }.flatMap { letter in
                actions(for: letter, at: byLetter[letter.name.file]?.first)
            }
    }

    /// What a file asks for by itself, without regard to where its letter stands.
    private static func action(for file: FoundFile, states: [LetterName: KnownLetter.State]) -> Action? {
        switch file.folder {
        case .tmp, .corrupt: return nil
        case .queue, .sending, .sent, .failed: break
        }
        if file.folder == .failed, let letter = file.name.repliedLetter, states[letter] != nil { return nil }
        guard let letter = file.name.letter, let state = states[letter] else {
            return .quarantine(file.name, file.folder)
        }
        guard state == .ended, file.condition != .inHand else { return nil }
        return file.folder == .queue || file.folder == .sending ? .remove(letter, file.folder) : nil
    }

    private static func actions(for letter: KnownLetter, at file: FoundFile?) -> [Action] {
        let name = letter.name
        let spooled = letter.state == .intended ? [Action.markSpooled(name)] : []
        switch (file?.folder, file?.condition) {
        case (.queue?, .damaged?): return [.quarantine(name.file, .queue), .spoolAgain(name)]
        case (.queue?, _): return spooled
        case (.sending?, .inHand?): return spooled
        case (.sending?, _) where letter.repeats >= mostRepeats: return spooled + [.hold(name)]
        case (.sending?, .damaged?):
            return [.countRepeat(name), .quarantine(name.file, .sending), .spoolAgain(name)]
        case (.sending?, _): return spooled + [.countRepeat(name), .requeue(name)]
        case (.sent?, _): return [.delivered(name)]
        case (.failed?, _): return [.failed(name)]
        case (.tmp?, _), (.corrupt?, _), (nil, _): return [.spoolAgain(name)]
        }
    }
}
