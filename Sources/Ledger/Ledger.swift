package import CivilCalendar
package import Obligations

/// The durable record of what was known, decided, said and delivered; it stores and answers, and decides nothing.
///
/// Its callers use it from one serial queue. Every method that writes is one transaction: it happened as a whole and
/// outlives a power cut, or it threw and nothing happened. Where the disk or the place of the files fails, it may have
/// happened although it threw.
package protocol Ledger: Sendable {
    /// Keys the identities of messages, so that two installations never write the same one.
    var installation: InstallationID { get }
    /// Why only a start from scratch can help; nil while the ledger may be asked again.
    ///
    /// Its disk failed twice in a row, the second time on a ledger that was opened anew, or its file is gone and was copied.
    var breakage: LedgerError? { get }
    /// Whether the ledger still stands where the next start would look for it; says so, and saves it, where it does not.
    func verify() throws(LedgerError)
    /// Whether the room that is kept for a full disk is in use.
    var reserveIsSpent: Bool { get }
    /// Takes that room again; false while the disk has none.
    func replenish() -> Bool

    /// A daemon of that version begins its work.
    func begin(version: String, at time: LedgerTime) throws(LedgerError)

    // MARK: What was known

    /// Everything a start needs; the memories of all cases in one pass.
    func load() throws(LedgerError) -> LedgerContents
    func memory(of reference: CaseReference) throws(LedgerError) -> CaseMemory

    /// Keeps last good versions of cases; each ends its case's absence and forgetting.
    func keep(_ versions: [GoodVersion], at time: LedgerTime) throws(LedgerError)
    /// Ends a record by an operator's word; false where there is none. What was said of the case stays on record.
    func forget(_ reference: CaseReference, by change: OperatorChange) throws(LedgerError) -> Bool
    /// Keeps last good versions of the procedures, contacts and holidays.
    func keep(_ documents: [StoredDocument], at time: LedgerTime) throws(LedgerError)
    func markScanned(at time: LedgerTime) throws(LedgerError)

    // MARK: What was decided and said

    /// Writes everything one instant decided; deciding the same again changes nothing.
    ///
    /// - Returns: the letters that were not held before. One that an earlier call wrote, and threw, is not among them: it is
    ///   intended, with the bytes of that call.
    @discardableResult
    func decide(_ entry: LedgerEntry) throws(LedgerError) -> [IntendedLetter]
    /// These letters lie in the spool's queue on stable storage: they are spooled, and what they carry is said.
    ///
    /// - Returns: those names that are no letter's of this ledger; they keep no other from being marked.
    @discardableResult
    func markSpooled(_ names: [String], at time: LedgerTime) throws(LedgerError) -> [String]
    /// What was decided and may not have reached the journal, the oldest first.
    func unjournalled() throws(LedgerError) -> Unjournalled
    /// The journal was given everything that has been decided.
    func markJournalled() throws(LedgerError)
    func record(_ outcomes: [LetterOutcome], at time: LedgerTime) throws(LedgerError)
    /// Counts that a letter may have gone out and is sent once more; returns how often that has now happened.
    func countRepeat(ofLetterNamed name: String, at time: LedgerTime) throws(LedgerError) -> Int
    /// Gives a spooled letter that is held all its repeats again, by an operator's word.
    func release(letterNamed name: String, by change: OperatorChange) throws(LedgerError)
    /// Intends a failed or corrupt letter once more, with the same bytes.
    func respool(letterNamed name: String, by change: OperatorChange) throws(LedgerError)

    // MARK: What can be asked

    /// Letters intended or spooled, the oldest first.
    func unfinished() throws(LedgerError) -> [UnfinishedLetter]
    func letter(named name: String) throws(LedgerError) -> StoredLetter?
    func bytes(ofLetterNamed name: String) throws(LedgerError) -> [UInt8]?
    /// Letters in any of these states, the newest first, at most so many.
    func letters(in states: Set<LetterState>, limit: Int) throws(LedgerError) -> [StoredLetter]
    /// The oldest letter in one of these states; nil where there is none.
    func oldestLetter(in states: Set<LetterState>) throws(LedgerError) -> StoredLetter?
    /// Letters that still waited in the spool when a later rung of a duty they carry was decided, the oldest first.
    func overtaken() throws(LedgerError) -> [StoredLetter]
    /// Letters that ended in one of these states on that day or later, the newest first, at most so many.
    func letters(in states: Set<LetterState>, endedSince day: CivilDate, limit: Int) throws(LedgerError)
        -> [StoredLetter]
    /// - Parameter day: those that failed before it are not counted.
    func letterCounts(failedSince day: CivilDate) throws(LedgerError) -> [LetterState: Int]
    /// What became of every rung of one instance, in the order decided.
    func notices(of key: InstanceKey, in reference: CaseReference) throws(LedgerError) -> [StoredNotice]
    func notices(carriedByLetterNamed name: String) throws(LedgerError) -> [StoredNotice]
    /// How the due dates of a case moved, in the order in which that was found.
    func moves(in reference: CaseReference) throws(LedgerError) -> [StoredMove]

    /// When every remembered due date was last written down anew, in no order.
    func dueTimes() throws(LedgerError) -> [DueTime]

    // MARK: What operators did

    func add(_ silence: Silence, by change: OperatorChange) throws(LedgerError)
    /// False where there is no such silence, or it was already removed.
    func removeSilence(_ id: String, by change: OperatorChange) throws(LedgerError) -> Bool
    /// Silences that nobody removed, whether or not their last day has passed.
    func silences() throws(LedgerError) -> [Silence]
    func append(_ change: OperatorChange) throws(LedgerError)

    /// The end of the audit chain, in which every write leaves a row of what it did; nil before the first.
    func auditHead() throws(LedgerError) -> AuditHead?

    /// Ends the use of the ledger and lets another daemon take it; nothing may be asked of it afterwards.
    func close() throws(LedgerError)
}

extension Ledger {
    /// Whether only a start from scratch can help.
    package var isBroken: Bool { breakage != nil }
}
