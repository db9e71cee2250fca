import Testing

@testable import Mail

struct `A recovery` {
    private static let name = Sample.letter().name
    private static let stranger = FileName(trusted: "stranger.eml")

    private static func found(_ folder: SpoolFolder, _ condition: FoundFile.Condition = .intact) -> FoundFile {
        FoundFile(name: name.file, folder: folder, condition: condition)
    }

    /// A letter of the ledger, where its file is, and what is to be done.
    struct Row: Sendable, CustomTestStringConvertible {
        let state: Recovery.KnownLetter.State
        let repeats: ClosedRange<Int>
        let file: FoundFile?
        let actions: [Recovery.Action]

        init(
            _ state: Recovery.KnownLetter.State, _ folder: SpoolFolder?, _ condition: FoundFile.Condition,
            repeats: ClosedRange<Int> = 0...3, does actions: [Recovery.Action]
        ) {
            self.state = state
            self.repeats = repeats
            file = folder.map { found($0, condition) }
            self.actions = actions
        }

        var testDescription: String {
            "\(state), \(repeats) repeats, \(file.map { "\($0.folder) \($0.condition)" } ?? "no file")"
        }
    }

    private static let rows: [Row] = [
        Row(.intended, nil, .intact, does: [.spoolAgain(name)]),
        Row(.intended, .queue, .intact, does: [.markSpooled(name)]),
        Row(.intended, .queue, .damaged, does: [.quarantine(name.file, .queue), .spoolAgain(name)]),
        Row(.intended, .sending, .inHand, does: [.markSpooled(name)]),
        Row(
            .intended, .sending, .intact, repeats: 0...1,
            does: [.markSpooled(name), .countRepeat(name), .requeue(name)]),
        Row(.intended, .sending, .intact, repeats: 2...3, does: [.markSpooled(name), .hold(name)]),
        Row(
            .intended, .sending, .damaged, repeats: 0...1,
            does: [.countRepeat(name), .quarantine(name.file, .sending), .spoolAgain(name)]),
        Row(.intended, .sending, .damaged, repeats: 2...3, does: [.markSpooled(name), .hold(name)]),
        Row(.intended, .sent, .intact, does: [.delivered(name)]),
        Row(.intended, .failed, .intact, does: [.failed(name)]),
        Row(.intended, .corrupt, .intact, does: [.spoolAgain(name)]),

        Row(.spooled, nil, .intact, does: [.spoolAgain(name)]),
        Row(.spooled, .queue, .intact, does: []),
        Row(.spooled, .queue, .damaged, does: [.quarantine(name.file, .queue), .spoolAgain(name)]),
        Row(.spooled, .sending, .inHand, does: []),
        Row(.spooled, .sending, .intact, repeats: 0...1, does: [.countRepeat(name), .requeue(name)]),
        Row(.spooled, .sending, .intact, repeats: 2...3, does: [.hold(name)]),
        Row(
            .spooled, .sending, .damaged, repeats: 0...1,
            does: [.countRepeat(name), .quarantine(name.file, .sending), .spoolAgain(name)]),
        Row(.spooled, .sending, .damaged, repeats: 2...3, does: [.hold(name)]),
        Row(.spooled, .sent, .intact, does: [.delivered(name)]),
        Row(.spooled, .failed, .intact, does: [.failed(name)]),
        Row(.spooled, .corrupt, .intact, does: [.spoolAgain(name)]),

        Row(.ended, nil, .intact, does: []),
        Row(.ended, .queue, .intact, does: [.remove(name, .queue)]),
        Row(.ended, .queue, .damaged, does: [.remove(name, .queue)]),
        Row(.ended, .sending, .inHand, does: []),
        Row(.ended, .sending, .intact, does: [.remove(name, .sending)]),
        Row(.ended, .sending, .damaged, does: [.remove(name, .sending)]),
        Row(.ended, .sent, .intact, does: []),
        Row(.ended, .failed, .intact, does: []),
        Row(.ended, .corrupt, .intact, does: []),
    ]

    @Test(arguments: rows) func `takes each letter one step on`(_ row: Row) {
        for repeats in row.repeats {
            let letter = Recovery.KnownLetter(name: Self.name, state: row.state, repeats: repeats)
            #expect(Recovery.actions(letters: [letter], files: row.file.map { [$0] } ?? []) == row.actions)
        }
    }

    @Test func `has a row for every combination`() {
        var missing: [String] = []
        for state in Recovery.KnownLetter.State.allCases {
            for repeats in 0...3 {
                for file in [nil] + Self.possibleFiles {
                    let count = Self.rows.filter { row in
                        row.state == state && row.repeats.contains(repeats) && row.file == file
                    }.count
                    if count != 1 { missing.append("\(state) \(repeats) \(String(describing: file))") }
                }
            }
        }
        #expect(missing == [])
    }

    /// What a survey can say of a letter's file: only what can still be sent is looked into.
    private static let possibleFiles: [FoundFile?] = [
        found(.queue), found(.queue, .damaged), found(.sending), found(.sending, .damaged), found(.sending, .inHand),
        found(.sent), found(.failed), found(.corrupt),
    ]

    @Test(arguments: SpoolFolder.searched, FoundFile.Condition.allCases)
    func `sets aside what the ledger did not decide`(_ folder: SpoolFolder, _ condition: FoundFile.Condition) {
        for name in [Self.stranger, Self.name.file, Self.name.replyFile] {
            let file = FoundFile(name: name, folder: folder, condition: condition)
            #expect(
                Recovery.actions(letters: [], files: [file]) == (folder == .corrupt ? [] : [.quarantine(name, folder)]))
        }
    }

    @Test(arguments: Recovery.KnownLetter.State.allCases)
    func `leaves the reply to a known letter beside it, and nowhere else`(_ state: Recovery.KnownLetter.State) {
        let letter = Recovery.KnownLetter(name: Self.name, state: state, repeats: 0)
        for folder in SpoolFolder.searched where folder != .corrupt {
            let reply = FoundFile(name: Self.name.replyFile, folder: folder, condition: .intact)
            let actions = Recovery.actions(letters: [letter], files: [reply])
            #expect(actions.contains(.quarantine(Self.name.replyFile, folder)) == (folder != .failed))
        }
    }

    @Test func `believes the first place of two, as a letter moves while it is looked for`() {
        let letter = Recovery.KnownLetter(name: Self.name, state: .intended, repeats: 0)
        #expect(
            Recovery.actions(letters: [letter], files: [Self.found(.queue), Self.found(.sent)])
                == [.markSpooled(Self.name)])
        #expect(
            Recovery.actions(letters: [letter], files: [Self.found(.sending, .inHand), Self.found(.sent)])
                == [.markSpooled(Self.name)])
    }

    @Test func `does away with strangers before anything is sent`() {
        let letter = Recovery.KnownLetter(name: Self.name, state: .spooled, repeats: 0)
        let stranger = FoundFile(name: Self.stranger, folder: .queue, condition: .intact)
        #expect(
            Recovery.actions(letters: [letter], files: [stranger, Self.found(.sent)])
                == [.quarantine(Self.stranger, .queue), .delivered(Self.name)])
    }
}
