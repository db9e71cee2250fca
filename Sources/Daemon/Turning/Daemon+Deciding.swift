import CaseStore
import CivilCalendar
import Clock
import Control
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// One order of writes, the same after every crash: decide, spool, say, record as said.
    ///
    /// - Returns: whether it is committed; what is not is decided anew later.
    func decide(_ verdict: Verdict) -> Bool {
        let letters = compose(verdict)
        do {
            try commit(
                LedgerEntry(
                    verdict, letters: letters.map(\.intended), overtakes: isCarried, at: time(of: verdict.at)))
            recovered(.decide)
        } catch {
            report(.decide, "\(error); nothing of this is said yet, it is decided anew in a minute")
            let until = moment(afterSeconds: Self.retryDelay)
            perform(watch.handle(.postponed(verdict, until: until), at: now))
            return false
        }
        let effects = watch.handle(.decided(verdict), at: now)
        putIntoQueue()
        say(verdict)
        if !verdict.notices.isEmpty || !verdict.alarms.isEmpty { owesJournalMark = true }
        markSpooled()
        perform(effects)
        if isCarried, verdict.notices.contains(where: \.isRung) { withdrawOvertaken() }
        return true
    }

    /// Where the disk fails in the middle of a commit, nobody knows whether it happened: the same entry once more on a
    /// ledger that was opened anew writes what is missing, and changes nothing where nothing is.
    private func commit(_ entry: LedgerEntry) throws(LedgerError) {
        do {
            try intend(entry)
        } catch {
            guard case .io = error, !ledger.isBroken else { throw error }
            try intend(entry)
        }
        if ledger.reserveIsSpent { watchReserve() }
    }

    /// Writes an entry, and spools only what the ledger then holds, in its bytes.
    ///
    /// The same decision taken anew has another date, and would be another letter.
    func intend(_ entry: LedgerEntry) throws(LedgerError) {
        do {
            unspooled += try ledger.decide(entry).compactMap(\.spoolLetter)
        } catch {
            mayOweLetters = true
            throw error
        }
    }

    /// Says that the disk of the ledger is full for as long as it is; until then the ledger lives on its reserve.
    func watchReserve() {
        if ledger.replenish() {
            recovered(.reserve)
        } else {
            report(
                .reserve, "the disk of the ledger is full and its reserve is in use; make room before that is used up")
        }
    }

    /// Notes in the ledger that the journal has everything, once it really has: entries may wait for a slow journal.
    ///
    /// What was decided after the last such note is given to the journal once more by the next start.
    func noteJournalled(waitingUpTo limit: Duration = .zero) {
        guard owesJournalMark, surroundings.journal.drain(upTo: limit) == 0 else { return }
        do {
            try ledger.markJournalled()
            owesJournalMark = false
            recovered(.markJournalled)
        } catch {
            report(.markJournalled, "\(error); what the journal was given is not yet recorded so")
        }
    }

    private func compose(_ verdict: Verdict) -> [Letter] {
        guard let writer = letterWriter else { return [] }
        let letters = writer.letters(notices: verdict.notices, alarms: verdict.alarms, date: dateHeader)
        let weekly = verdict.weekly.map { writer.weeklyLetter($0, news(since: $0), date: dateHeader) }
        return letters + [weekly].compactMap(\.self)
    }

    /// The present moment as letters carry it.
    var dateHeader: HeaderValue { HeaderValue(surroundings.zone.rfc5322(surroundings.clock.now)) ?? "" }

    /// Nil only where not even the business manager has an address, which no contacts in force lack.
    var letterWriter: LetterWriter? {
        guard
            let manager = watch.book.contacts.recipient(of: RoleReference(role: .businessManager), subject: nil),
            let key = InstallationKey(Array(ledger.installation.text.utf8))
        else { return nil }
        return LetterWriter(
            sender: settings.mail.from, manager: manager.address, installation: key,
            wording: wording)
    }

    /// Operations hear every notice even when its letter could not be written.
    private func say(_ verdict: Verdict) {
        for notice in verdict.notices { surroundings.journal.write(JournalEntry(notice)) }
        for alarm in verdict.alarms { surroundings.journal.write(JournalEntry(alarm)) }
        if let weekly = verdict.weekly { surroundings.journal.write(JournalEntry(weekly)) }
        guard !followers.isEmpty else { return }
        let answers = self.answers
        for notice in verdict.notices {
            let told = answers.interface(notice, at: verdict.at)
            for follower in followers.values { follower.yield(told) }
        }
    }

    func time(of moment: CivilMoment) -> LedgerTime {
        LedgerTime(civil: moment, unix: surroundings.clock.now.secondsSince1970)
    }
}

extension Letter {
    /// The letter as the ledger keeps it.
    var intended: IntendedLetter {
        IntendedLetter(
            identity: identity.text, name: name.text, recipient: recipient, roles: roles, bytes: bytes,
            digest: digest, notices: notices, alarms: alarms)
    }
}
