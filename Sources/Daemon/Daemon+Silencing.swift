import CivilCalendar
import Control
import Ledger
import Obligations
import Systemd

extension Daemon {
    /// Says that somebody is dealing with an instance: its reminders are held until a day.
    func acknowledge(_ asked: Interface.AcknowledgeRequest, by caller: Caller) throws -> Interface.Silence {
        try silence(asked.reference, key: asked.key, until: asked.until, why: asked.why, verb: "ack", by: caller)
    }

    /// Holds the reminders of an instance, or of a whole case.
    func addSilence(_ asked: Interface.AddSilenceRequest, by caller: Caller) throws -> Interface.Silence {
        try silence(asked.reference, key: asked.key, until: asked.until, why: asked.why, verb: "silence", by: caller)
    }

    func removeSilence(_ id: String, by caller: Caller) throws -> Interface.Reply {
        let silence = try ledger.silences().first { $0.id == id }
        let change = change("unsilence", what: id, by: caller)
        guard let silence, try ledger.removeSilence(id, by: change) else {
            throw Interface.Failure.notAllowed(
                why: "there is no silence of that id; 'casewatchctl silences' lists them")
        }
        say(change, about: silence.reference)
        try silencesChanged(in: silence.reference)
        return .removeSilence
    }

    func silences() throws -> [Interface.Silence] {
        try ledger.silences().filter { $0.until >= surroundings.now.date }.map(Self.shown)
    }

    /// Ends the record of a case whose file is gone; what was said of it stays in the ledger.
    func forget(_ asked: Interface.ForgetRequest, by caller: Caller) throws -> Interface.Reply {
        let reference = try answers.reference(asked.reference)
        guard watch.cases[reference]?.isGone == true else {
            throw Interface.Failure.notAllowed(
                why: "its file is still in the case store, which is the truth: remove the file first")
        }
        let change = change("forget", what: reference.text, why: try reason(asked.why), by: caller)
        _ = try ledger.forget(reference, by: change)
        identities[reference] = nil
        say(change, about: reference)
        receive(.caseForgotten(reference))
        return .forget
    }

    private func silence(
        _ reference: String, key: String?, until: String, why: String, verb: String, by caller: Caller
    ) throws -> Interface.Silence {
        let reference = try answers.reference(reference)
        let until = try answers.silencing(until: until)
        let key = try key.map { try answers.silenceable($0, in: reference) }
        var generator = SystemRandomNumberGenerator()
        let silence = Silence(
            id: String(generator.next(upperBound: UInt64(1) << 40) | 1 << 40, radix: 36), reference: reference,
            key: key,
            until: until, by: caller.name, why: try reason(why))
        let change = change(
            verb, what: "\(reference) \(key?.description ?? "all duties") until \(until)", why: silence.why, by: caller)
        try ledger.add(silence, by: change)
        say(change, about: reference)
        try silencesChanged(in: reference)
        return Self.shown(silence)
    }

    private func silencesChanged(in reference: CaseReference) throws {
        receive(.silencesChanged(reference, try ledger.silences().filter { $0.reference == reference }))
    }

    private func reason(_ text: String) throws -> String {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Interface.Failure.notAllowed(why: "a reason is needed: give one with --why")
        }
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
            default: true
            }
        }
        guard isPlain, text.utf8.count <= 500 else {
            throw Interface.Failure.notAllowed(why: "a reason is one line of plain text, 500 bytes at most")
        }
        return text
    }

    func change(_ verb: String, what: String, why: String? = nil, by caller: Caller) -> OperatorChange {
        OperatorChange(
            uid: caller.peer.uid, by: caller.name, verb: verb, what: what, why: why, time: time(of: surroundings.now))
    }

    /// The journal hears who did what to which case; the reason stays in the ledger.
    private func say(_ change: OperatorChange, about reference: CaseReference) {
        surroundings.journal.write(
            JournalEntry(
                "\(change.verb) on \(reference) by uid \(change.uid)", id: .change, priority: .notice,
                fields: [.caseReference: reference.text, .uid: String(change.uid)]))
    }

    private static func shown(_ silence: Silence) -> Interface.Silence {
        Interface.Silence(
            id: silence.id, reference: silence.reference.text, key: silence.key?.description,
            until: silence.until.description, by: silence.by, why: silence.why)
    }
}
