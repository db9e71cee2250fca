package import CaseStore
import CivilCalendar
import Clock
import Ledger
import Mail
import Obligations
import Systemd

extension Daemon {
    /// Reads settings, procedures, contacts, bank holidays and letters again; what is refused keeps its last good version.
    ///
    /// - Returns: what was refused, settings included.
    @discardableResult
    package func reload() -> [CaseStore.Refusal] {
        surroundings.notifier.reloading()
        let settingsRefusals = rereadSettings()
        let loaded = RuleFiles.load(settings, lastGood: lastGood)
        ruleRefusals = settingsRefusals + loaded.refusals
        rereadLetters()
        if let rules = loaded.rules {
            lastGood = loaded.texts
            keepRules()
            sayChanges(from: watch.book, to: rules)
            if rules != watch.book { receive(.rulesChanged(rules, rereading: rereadUnlisted(by: rules))) }
        }
        raiseRuleRefusals()
        rescan()
        surroundings.notifier.ready(status: statusLine)
        return ruleRefusals + letterRefusals
    }

    /// Operations and the business manager hear of each refused version of a rule file once; status shows it as long as it stands.
    func raiseRuleRefusals() {
        let files = Dictionary(grouping: ruleRefusals + letterRefusals, by: \.path)
        let letters = Set(letterRefusals.map(\.path))
        for (path, refusals) in files.sorted(by: { $0.key < $1.key }) {
            guard let first = refusals.first else { continue }
            let version = (try? SafeFile.read(path).identity.digest.prefix(16)).map(String.init) ?? "unreadable"
            let more = refusals.count > 1 ? " (and \(refusals.count - 1) more)" : ""
            let stays = letters.contains(path) ? " (letters keep the words of before)" : ""
            receive(
                .refused(
                    Alarm(
                        kind: .refusedFile, occasion: "\(first.file) \(version)", place: first.place,
                        problem: first.problem + more + stays)))
        }
    }

    /// A one-off bank holiday can come at nine days' notice, and what it moves should not come as a surprise.
    private func sayChanges(from old: RuleBook, to new: RuleBook) {
        for (division, almanac) in new.calendars.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let former = old.calendars[division] else { continue }
            let changes = almanac.calendar.holidays.changes(from: former.calendar.holidays)
            guard !changes.isEmpty else { continue }
            let words = changes.added.map { "\($0) added" } + changes.removed.map { "\($0) removed" }
            surroundings.journal.write(
                JournalEntry(
                    "bank holidays of \(division.rawValue) changed: \(words.joined(separator: ", "))", id: .change,
                    priority: .notice, fields: [.count: String(words.count)]))
        }
    }

    func keepRules() {
        do {
            try ledger.keep(lastGood.documents + wording.documents, at: time(of: surroundings.now))
            recovered(.keepRules)
        } catch {
            report(.keepRules, "the rules in force could not be kept: \(error)")
        }
    }

    /// Letters that are written from now on have the new words; those that are decided keep theirs.
    private func rereadLetters() {
        let loaded = TemplateFiles(settings).load(lastGood: wording.texts)
        letterRefusals = loaded.refusals
        guard loaded.refusals.isEmpty, let fresh = loaded.wording, fresh.documents != wording.documents
        else { return }
        wording = fresh
        surroundings.journal.write(JournalEntry("the words of letters changed", id: .change, priority: .notice))
    }

    /// Takes up changed settings at once; paths, time zone and groups are held from the start, and that is said.
    ///
    /// So is it where the courier, which reads its settings when it starts, goes on by the old ones.
    private func rereadSettings() -> [CaseStore.Refusal] {
        do {
            let premises = try Premises(reading: settingsPath)
            var fresh = premises.settings
            fresh.timeZone = settings.timeZone
            fresh.paths = settings.paths
            fresh.control = settings.control
            if fresh.paths != premises.settings.paths || fresh.timeZone != premises.settings.timeZone
                || fresh.control != premises.settings.control
            {
                report(.readSettings, "changed paths, time zone or groups take effect when casewatchd is restarted")
            } else {
                recovered(.readSettings)
            }
            if fresh.mail.carriesOtherwise(than: settings.mail) {
                surroundings.journal.write(
                    JournalEntry(
                        "settings of the mail changed that casewatch-courier goes by once it is restarted",
                        id: .change, priority: .notice, fields: [.unit: "settings"]))
            }
            settings = fresh
            return []
        } catch .settings(let refusals) {
            return refusals
        } catch {
            report(.readSettings, error.description)
            return []
        }
    }
}

extension Settings.Mail {
    /// Whether a courier that works by the others has to be restarted.
    fileprivate func carriesOtherwise(than others: Settings.Mail) -> Bool {
        transport != others.transport || smtp != others.smtp || from != others.from
            || allowedDomains != others.allowedDomains
    }
}

extension RuleTexts {
    /// The texts as the ledger keeps them.
    fileprivate var documents: [StoredDocument] {
        var documents = procedures.map {
            StoredDocument(kind: .procedure, name: $0.key.text, digest: $0.value.digest, bytes: $0.value.bytes)
        }
        if let contacts {
            documents.append(
                StoredDocument(kind: .contacts, name: "contacts", digest: contacts.digest, bytes: contacts.bytes))
        }
        if let holidays {
            documents.append(
                StoredDocument(kind: .holidays, name: "holidays", digest: holidays.digest, bytes: holidays.bytes))
        }
        return documents
    }

    /// The last good texts that a ledger kept.
    init(_ documents: [StoredDocument]) {
        self.init()
        for document in documents {
            let text = RuleText(document.bytes)
            switch document.kind {
            case .procedure: procedures[ProcedureName(document.name)] = text
            case .contacts: contacts = text
            case .holidays: holidays = text
            case .letter: break
            }
        }
    }
}
