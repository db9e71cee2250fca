import Mail

extension Courier {
    /// Takes one letter in hand, hands it over and records what became of it.
    mutating func carry(_ name: LetterName) throws(SpoolError) {
        switch try spool.claim(name) {
        case .claimed(let letter):
            let outcome = handOver(letter)
            try settle(letter, outcome)
        case .damaged:
            manners.forget(name)
            reportDamaged(name.text)
        case .spent:
            manners.forget(name)
            hold(name)
        case .busy:
            manners.postpone(name, until: means.now() + Self.busyPause)
        case .gone:
            manners.forget(name)
        }
    }

    /// Asked while a transport waits: a sign of life, and whether the courier may still wait.
    func mayGoOn() -> () -> Bool {
        { [calls, pulse] in
            pulse.beat()
            guard let deadline = calls.stopBefore else { return true }
            return .now < deadline
        }
    }

    private func handOver(_ letter: ClaimedLetter) -> Outcome {
        guard let transport else { return .unreachable(Reply("no transport is chosen")) }
        do {
            let envelope = try Envelope(
                of: letter.bytes, from: rules.sender, allowedDomains: rules.allowedDomains)
            return transport.carry(letter.bytes, envelope, mayGoOn: mayGoOn())
        } catch {
            return .permanent(Reply("\(error)"))
        }
    }

    private mutating func settle(_ letter: ClaimedLetter, _ outcome: Outcome) throws(SpoolError) {
        // What was broken off by a stop says nothing about the server; the next start tries again.
        if calls.stopBefore != nil, outcome.didNotGoOut {
            return try record(letter, .putBack(mayHaveGoneOut: false))
        }
        let decision = manners.decide(
            on: outcome, of: letter.name, transmissions: letter.transmissions, at: means.now(), jitter: means.jitter())
        defer { for news in decision.news { say(news) } }
        note(letter.name, outcome, decision.step)
        try record(letter, decision.step)
    }

    /// Moves the letter to where its outcome belongs; when that fails, it is kept in hand and tried again.
    private mutating func record(_ letter: ClaimedLetter, _ step: Decision.Step) throws(SpoolError) {
        do {
            try moveIfThere(letter, step)
        } catch {
            unrecorded.append((letter, step))
            throw error
        }
    }

    /// Somebody who takes a letter out of the courier's hands must not keep it from all the others.
    mutating func moveIfThere(_ letter: ClaimedLetter, _ step: Decision.Step) throws(SpoolError) {
        do {
            try move(letter, step)
        } catch {
            guard error.isMissingFile else { throw error }
            reportTaken(letter.name)
        }
    }

    private mutating func move(_ letter: ClaimedLetter, _ step: Decision.Step) throws(SpoolError) {
        switch step {
        case .sent: try spool.sent(letter)
        case .failed(let reply): try spool.failed(letter, reply: reply.text)
        case .putBack(let mayHaveGoneOut): try spool.putBack(letter, mayHaveGoneOut: mayHaveGoneOut)
        case .hold: held.insert(letter.name)
        }
    }

    /// How long to leave a letter alone that somebody else looks at.
    static let busyPause = Duration.seconds(5)
}

extension Outcome {
    fileprivate var didNotGoOut: Bool {
        switch self {
        case .temporary, .unreachable: true
        case .delivered, .permanent, .uncertain: false
        }
    }
}
