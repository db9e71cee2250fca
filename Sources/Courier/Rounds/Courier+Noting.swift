import Clock
import Mail

extension Courier {
    /// Takes note of how a try ended, for whoever asks what became of the letter.
    mutating func note(_ name: LetterName, _ outcome: Outcome, _ step: Decision.Step) {
        switch (step, outcome) {
        case (.sent, _): notes.sent(name)
        case (.putBack, .unreachable(let reply)), (.putBack, .temporary(let reply)), (.putBack, .uncertain(let reply)),
            (.putBack, .permanent(let reply)), (.putBack, .delivered(let reply)):
            notes.failed(name, problem: reply.summary, isWaiting: true, at: wallTime)
        case (.failed(let reply), _):
            notes.failed(name, problem: reply.summary, isWaiting: false, at: wallTime)
        case (.hold, _):
            notes.failed(name, problem: "no answer came", isWaiting: false, at: wallTime)
        }
    }

    /// A courier that died had it in hand.
    mutating func noteRepeat(_ name: LetterName) {
        notes.failed(name, problem: "the courier ended before an answer came", isWaiting: true, at: wallTime)
    }

    /// Leaves the notes in the spool; that they cannot be written costs no letter, and a spool that takes nothing is a
    /// fault of its own.
    mutating func leaveNotes() {
        notes.looked(at: manners.names, trouble: manners.trouble?.summary, time: wallTime)
        try? spool.leave(notes)
    }

    private var wallTime: Int64 { means.wallClock.now.secondsSince1970 }
}
