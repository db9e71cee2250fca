package import CivilCalendar

/// What happened, as the core hears it.
package enum Event: Sendable {
    /// A moment has come; which cases it concerns the watch knows.
    case tick
    /// A scan: the cases that changed, and what was refused.
    ///
    /// A case that is new here may not be so to the ledger, which remembers what was said of a forgotten one.
    case casesRead([Case], remembering: [CaseReference: CaseMemory] = [:], refusals: [Alarm])
    /// The files of these cases are no longer there.
    case casesVanished([CaseReference])
    /// The directory of the cases cannot be read; which files are there nobody knows.
    case storeUnreadable
    case caseForgotten(CaseReference)
    /// Other rules, and the cases that were read anew by them, since a record does not hold what the old ones did not know.
    case rulesChanged(RuleBook, rereading: [Case] = [])
    case silencesChanged(CaseReference, [Silence])
    case refused(Alarm)
    /// The letters of these notices failed for good.
    case undelivered([Notice.Identity])
    /// The verdict is committed.
    case decided(Verdict)
    /// The verdict could not be committed and is to be taken anew.
    case postponed(Verdict, until: CivilMoment)
}
