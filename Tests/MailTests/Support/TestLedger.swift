import Testing

@testable import Mail

/// What the ledger remembers of letters, and the recovery that a daemon performs with it.
struct TestLedger {
    struct Entry: Equatable {
        var letter: SpoolLetter
        var state: State
        var repeats = 0
    }

    enum State: Equatable {
        case intended, spooled, delivered, failed, held
    }

    var entries: [LetterName: Entry]

    init(intending letters: [SpoolLetter]) {
        entries = Dictionary(uniqueKeysWithValues: letters.map { ($0.name, Entry(letter: $0, state: .intended)) })
    }

    mutating func mark(_ name: LetterName, _ state: State) {
        entries[name]?.state = state
    }

    mutating func markAllSpooled() {
        for name in entries.keys { mark(name, .spooled) }
    }

    var known: [Recovery.KnownLetter] {
        entries.values.sorted { $0.letter.name.text < $1.letter.name.text }.map { entry in
            let state: Recovery.KnownLetter.State =
                switch entry.state {
                case .intended: .intended
                case .spooled, .held: .spooled
                case .delivered, .failed: .ended
                }
            return Recovery.KnownLetter(name: entry.letter.name, state: state, repeats: entry.repeats)
        }
    }

    /// Does what a start does before it says that it is ready; answers the actions.
    @discardableResult
    mutating func recover(_ spool: inout Spool) throws -> [Recovery.Action] {
        try spool.sweepTemporary()
        let actions = Recovery.actions(letters: known, files: try spool.survey())
        for action in actions {
            switch action {
            case .spoolAgain(let name):
                try spool.deliver([try #require(entries[name]).letter])
                mark(name, .spooled)
            case .markSpooled(let name): mark(name, .spooled)
            case .delivered(let name): mark(name, .delivered)
            case .failed(let name): mark(name, .failed)
            case .countRepeat(let name): entries[name]?.repeats += 1
            case .requeue(let name): try spool.requeue(name)
            case .hold(let name): mark(name, .held)
            case .quarantine(let file, let folder): try spool.quarantine(file, from: folder)
            case .remove(let name, let folder): try spool.remove(name, from: folder)
            }
        }
        return actions
    }
}
