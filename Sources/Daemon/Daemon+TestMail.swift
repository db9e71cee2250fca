import CaseStore
import Control
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// Writes a letter that only shows whether letters to a role arrive, by the way that every letter goes.
    func testMail(_ asked: Interface.TestMailRequest, by caller: Caller) throws -> Interface.Letter {
        let recipient = try recipient(ofRole: asked.role)
        guard let letter = try unwrittenTestLetter(to: recipient) else {
            throw Interface.Failure.notAllowed(why: "too many test letters to this role at once; ask again in a second")
        }
        let change = change("test-mail", what: recipient.role.text, by: caller)
        try intend(LedgerEntry(letter.intended, by: change))
        retrySpooling()
        surroundings.journal.write(
            JournalEntry(
                "a test letter to \(recipient.role) was asked for by uid \(change.uid)", id: .change, priority: .notice,
                fields: [.uid: String(change.uid), .role: recipient.role.text]))
        // What could not be written is tried again in a minute.
        perform([.wake(nextWake)])
        guard let stored = try ledger.letter(named: letter.name.text) else {
            throw Interface.Failure.notAllowed(why: "the letter could not be written down; see 'casewatchctl status'")
        }
        let shown = try shown(stored, spool.courierNotes)
        let waits =
            settings.mail.transport == .none ? "the settings name no transport, so letters wait in the spool" : nil
        return Interface.Letter(
            id: shown.id, toRole: shown.toRole, created: shown.created, state: shown.state, attempts: shown.attempts,
            problem: shown.problem ?? waits)
    }

    /// Several may be asked for within one second.
    private func unwrittenTestLetter(to recipient: Recipient) throws -> Letter? {
        for number in 0..<100 {
            let letter = letterWriter?.testLetter(
                to: recipient, asked: surroundings.now, number: number, date: dateHeader)
            guard let letter else { return nil }
            if try ledger.letter(named: letter.name.text) == nil { return letter }
        }
        return nil
    }

    /// Reads `board`, or `service-director[police]` of a role with an address per subject.
    private func recipient(ofRole text: String) throws -> Recipient {
        let parts = text.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let contacts = watch.book.contacts
        let known = Set(contacts.routes.keys.map(\.text))
            .union(watch.book.procedures.values.flatMap { $0.procedure.roles.keys.map(\.text) })
        guard known.contains(name) else {
            let question = Suggestion.question(for: name, among: Array(known))
            throw Interface.Failure.notAllowed(
                why: "there is no role of that name"
                    + (question.isEmpty ? "; the contacts and the procedures name those there are" : question))
        }
        let subject = try parts.dropFirst().first.map { try Self.subject($0) }
        let role = RoleReference(role: RoleName(name), isForSubject: subject != nil)
        if let route = contacts.routes[ContactKey(name)] {
            guard route.address != nil || subject.flatMap({ route.bySubject[$0] }) != nil else {
                throw Interface.Failure.notAllowed(
                    why: "this role has addresses for single subjects only; name one, as in 'ROLE[SUBJECT]'")
            }
        }
        guard let recipient = contacts.recipient(of: role, subject: subject) else {
            throw Interface.Failure.notAllowed(
                why: "nobody has an address; give 'business-manager' one in the contacts")
        }
        return recipient
    }

    private static func subject(_ text: Substring) throws -> Subject {
        guard text.hasSuffix("]"), let subject = Subject(String(text.dropLast())) else {
            throw Interface.Failure.notAllowed(
                why: "a role is written as in 'board', or as in 'service-director[police]'")
        }
        return subject
    }
}
