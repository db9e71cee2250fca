package import Control
import CivilCalendar
package import Ledger
import Obligations

extension Pack {
    /// Puts a pack together; the same ledger, rules and day give the same pack.
    ///
    /// - Parameters:
    ///   - answers: know this one case as the ledger has it, and the rules in force; without it where it was forgotten.
    ///   - day: as of which the duties are worked out.
    package init(of excerpt: CaseExcerpt, answers: Answers, on day: String) throws(Interface.Failure) {
        reference = excerpt.reference.text
        procedure = excerpt.case?.procedure.text
        self.day = day
        record = Record(state: excerpt.state, fileDigest: excerpt.fileDigest)
        notices = excerpt.notices.map(Notice.init)
        moves = excerpt.moves.map(Move.init)
        audit = Chain(excerpt)

        var duties: [Duty] = []
        if excerpt.case != nil {
            for instance in try answers.agenda(.init(reference: reference, today: day)).instances {
                duties.append(try Duty(instance, in: excerpt, answers: answers, on: day))
            }
        }
        self.duties = duties
    }
}

extension Pack.Duty {
    fileprivate init(
        _ instance: Interface.Instance, in excerpt: CaseExcerpt, answers: Answers, on day: String
    ) throws(Interface.Failure) {
        self.instance = instance
        explanation = try answers.explain(
            .init(reference: instance.reference, key: instance.key, today: day)
        ).steps
        let ladder = try answers.why(.init(reference: instance.reference, key: instance.key, today: day)) { key, rung in
            let notice = excerpt.notices.first {
                $0.identity.key == key && $0.identity.rung == rung.rung && $0.identity.episode == rung.episode
            }
            return notice?.delivery.flatMap { Interface.RungDecision.Delivery(rawValue: $0.rawValue) }
        }.rungs
        // What was never reached, since the duty was over, is no evidence of anything.
        let unreached = [HoldReason.met.word, HoldReason.cancelled.word]
        rungs = ladder.filter { rung in !unreached.contains { $0 == rung.held } }
    }
}

extension Pack.Notice {
    fileprivate init(_ stored: StoredNotice) {
        let identity = stored.identity
        key = identity.key.description
        due = identity.due?.description
        rung = identity.rung
        episode = identity.episode
        kind = stored.kind?.rawValue
        level = stored.level
        roles = stored.roles.map(\.role.text)
        decided = stored.decided.description
        switch stored.fate {
        case .decided: (said, insteadSaid) = (nil, nil)
        case .said(let moment): (said, insteadSaid) = (moment.description, nil)
        case .superseded(let by): (said, insteadSaid) = (nil, by)
        }
        letters = stored.letters.map(Pack.Letter.init)
    }
}

extension Pack.Letter {
    fileprivate init(_ letter: StoredLetter) {
        name = letter.name
        digest = letter.digest
        roles = letter.roles.map(\.text)
        created = letter.created.civil.description
        state = letter.state.rawValue
        ended = letter.ended?.description
    }
}

extension Pack.Move {
    fileprivate init(_ move: StoredMove) {
        key = move.key.description
        old = move.move.old?.description
        new = move.move.new?.description
        cause = move.move.cause.rawValue
        found = move.at.description
    }
}

extension Pack.Chain {
    fileprivate init(_ excerpt: CaseExcerpt) {
        description = Self.published
        rows = excerpt.head.number
        head = excerpt.head.digest.description
        links = excerpt.chain.map { link in
            switch link {
            case .row(let row, let digest):
                .row(line: String(decoding: row.bytes, as: UTF8.self), digest: digest.description)
            case .seal(let seal): .seal(seal.description)
            }
        }
    }

    /// How anybody works the chain out again, with nothing of ours.
    static let published = [
        "A row is one line of UTF-8 text: fields separated by one tab (byte 09) and ended by one line feed (byte 0A). "
            + "Within a field a tab is written as backslash t, a line feed as backslash n, a backslash as two.",
        "Its fields are: the number of the row, counted from 1; a salt; seconds since 1970-01-01T00:00:00Z; the local "
            + "date and time; what kind of row it is; the case or the letter that it is about, empty for the whole "
            + "installation; then NAME=VALUE as often as the kind needs.",
        "The seal of a row is the SHA-256 of its line, the line feed included.",
        "The digest of a row is the SHA-256 of 64 bytes: the 32 bytes of the digest of the row before it, then the 32 "
            + "bytes of its own seal. Before the first row stand 32 zero bytes.",
        "The links below are the whole chain in order. Rows about this case, about the letters that carried its "
            + "notices, and about the whole installation are given as their line, with their digest. Of every other "
            + "row only the seal is given; its salt keeps anybody from guessing what it says.",
        "To check: begin with 32 zero bytes; for each link take the SHA-256 of its line, or the seal as it is given, "
            + "and from it the next digest; compare it where a digest is given. The last digest is the head.",
        "The head proves the pack when it, or a digest of this chain, is printed elsewhere: every weekly letter to the "
            + "business manager carries the head of its day, and 'casewatchctl audit verify --head' finds it in the "
            + "ledger. Where no head was kept elsewhere, somebody who could write the ledger could have made all of it "
            + "anew; no chain can prove the contrary.",
    ]
}
