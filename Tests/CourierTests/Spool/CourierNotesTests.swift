import TestSupport
import Testing

@testable import Mail

struct `The courier's notes` {
    private let letters: [LetterName]

    init() throws {
        letters = try (1...3).map { try TestLetter($0).name }
    }

    private func notes() -> CourierNotes {
        var notes = CourierNotes()
        notes.failed(letters[0], problem: "450 4.2.1", isWaiting: true, at: 1_000)
        notes.failed(letters[0], problem: "451 4.7.1", isWaiting: true, at: 2_000)
        notes.failed(letters[1], problem: "550 5.1.1", isWaiting: false, at: 3_000)
        notes.looked(at: [letters[0], letters[2]], trouble: nil, time: 4_000)
        return notes
    }

    private func words(_ notes: CourierNotes?, waiting: Int = 2, now: Int64 = 5_000) -> String? {
        CourierNotes.words(of: notes, waiting: waiting, now: now) { "\($0)" }
    }

    @Test func `count the tries of each letter, and say what the last one ran into since when`() {
        let delay = notes().delays[letters[0]]
        #expect(delay == .init(tries: 2, since: 1_000, problem: "451 4.7.1", isWaiting: true))
        #expect(
            words(notes()) == "1 letter was put off by the mail server, first at 1000: 451 4.7.1; it is tried again")
    }

    @Test func `say since when the server is lost, whatever else it answers, until it is back`() {
        var notes = notes()
        notes.looked(at: Set(letters), trouble: "cannot connect", time: 4_100)
        notes.looked(at: Set(letters), trouble: "421", time: 4_200)
        #expect(words(notes) == "no letter can go since 4100: 421; it is tried again")
        notes.sent(letters[0])
        notes.looked(at: [letters[2]], trouble: nil, time: 4_300)
        #expect(words(notes) == nil)
        #expect(notes.delays[letters[0]]?.tries == 3)
    }

    @Test func `tell a courier that is away from one that waits`() {
        #expect(words(nil) == "no courier has looked at the spool yet: does casewatch-courier run?")
        #expect(
            words(notes(), now: 4_000 + 1_801)?.hasSuffix(
                "; the courier last looked at the spool at 4000: does casewatch-courier run?") == true)
        #expect(words(nil, waiting: 0) == nil)
        #expect(words(notes(), waiting: 0, now: 1_000_000) == nil)
    }

    @Test func `are the same when they are read again`() throws {
        let place = try TemporaryDirectory()
        var spool = try Spool(path: place.path + "/spool")
        #expect(spool.courierNotes == nil)
        var notes = notes()
        notes.looked(at: Set(letters), trouble: "cannot connect", time: 4_100)
        try spool.leave(notes)
        try spool.leave(notes)
        #expect(spool.courierNotes == notes)
        #expect(try place.names("spool/tmp") == [])
    }

    @Test(arguments: [
        "", "looked", "looked x", "waits a b c d", "trouble x y", "trouble 1", "\u{0}\u{FF}",
        "waits 0,S=1,H=0.eml 1 1 x",
    ])
    func `are empty where the file holds none`(text: String) {
        #expect(CourierNotes(text: text) == CourierNotes())
    }

    @Test func `are plain text, whatever somebody wrote into the file`() {
        let notes = CourierNotes(text: "trouble 1 \u{1B}[31mred\u{202E} " + String(repeating: "x", count: 1_000))
        #expect(notes.trouble?.problem.hasPrefix("[31mred xxx") == true)
        #expect(notes.trouble.map { $0.problem.count <= 200 } == true)
    }

    @Test func `forget letters that are done with, where there are very many`() throws {
        var notes = notes()
        for number in 10...1_100 { notes.failed(try TestLetter(number).name, problem: "x", isWaiting: true, at: 1) }
        notes.looked(at: [letters[0]], trouble: nil, time: 2)
        #expect(Array(notes.delays.keys) == [letters[0]])
    }
}
