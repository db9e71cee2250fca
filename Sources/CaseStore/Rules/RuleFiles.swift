package import Obligations

/// The files that decide besides the cases, read together into a rule book.
package enum RuleFiles {
    /// What was read: the rules, as far as they can be had, and what was refused on the way.
    package struct Loaded: Sendable {
        /// Nil where contacts or bank holidays are missing, and no earlier text stands in for them.
        package let rules: RuleBook?
        /// In the order procedures, bank holidays, contacts.
        package let refusals: [Refusal]
        /// What gave the rules, to be kept as the last good texts.
        package let texts: RuleTexts
    }

    /// Reads every rule file; one that is refused is replaced by its last good text.
    ///
    /// A procedure is refused for its own faults only, the failing examples included, and keeps no other one out. A
    /// procedure whose file is gone stays in force too, as cases may follow it: whoever keeps the texts lets it go.
    ///
    /// - Parameter lastGood: The texts of an earlier `Loaded`.
    package static func load(_ settings: Settings, lastGood: RuleTexts = RuleTexts()) -> Loaded {
        var procedures = ProcedureSet(directory: settings.paths.procedures, lastGood: lastGood.procedures)
        let holidays = HolidaySet(
            at: settings.paths.holidays, lastGood: lastGood.holidays, needing: procedures.divisions)
        procedures.hold(by: holidays.almanacs)
        let contacts = ContactsChoice(
            at: settings.paths.contacts, lastGood: lastGood.contacts, allowedDomains: settings.mail.allowedDomains)

        var rules: RuleBook?
        if let contacts = contacts.inForce, let calendars = holidays.almanacs {
            rules = RuleBook(
                procedures: procedures.editions, calendars: calendars, contacts: contacts, notifyAt: settings.notifyAt,
                weekly: settings.mail.weekly)
        }
        let texts = RuleTexts(contacts: contacts.text, holidays: holidays.text, procedures: procedures.texts)
        return Loaded(
            rules: rules, refusals: procedures.refusals + holidays.refusals + contacts.refusals, texts: texts)
    }
}
