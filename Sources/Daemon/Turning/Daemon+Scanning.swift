import CaseStore
import CivilCalendar
import Clock
import Ledger
import Obligations
import Systemd

extension Daemon {
    /// Looks at the whole case store: what changed is read, what is refused keeps its last good version, what vanished stays in force.
    ///
    /// - Returns: what is wrong with the store itself, where it cannot be listed.
    @discardableResult
    func rescan() -> CaseStore.Refusal? {
        defer {
            refreshCalendar()
            showStatus()
        }
        guard ledgerIsInPlace() else { return nil }
        noteJournalled()
        harvest()
        withdrawOvertaken()
        tidySpool()
        lookAtStrangers()
        var known = identities
        // A refusal may be over without a change of its file: a planned day has come, a procedure was loaded.
        for reference in caseRefusals.keys.compactMap(Self.reference(ofFile:)) { known[reference] = nil }
        // A record does not hold what an unlisted item says, so only the file can tell whether it is listed by now.
        for (reference, watched) in watch.cases where watch.book.hasUnlistedItem(watched.case) {
            known[reference] = nil
        }
        let scan = caseFiles.scan(known: known)
        if let problem = scan.directoryProblem?.adding("every case stays in force") {
            report(.readStore, "\(problem)")
            receive(.storeUnreadable)
            return problem
        }
        recovered(.readStore)
        forgetRefusals(except: scan)
        admit(scan.changed.map(caseFiles.read), besides: scan.refused)
        let present = Set(scan.present)
        vanish(watch.cases.keys.filter { !present.contains($0) })
        watchReserve()
        markScanned()
        return nil
    }

    private func markScanned() {
        // What a clock shows that is not believed is no measure for the next start.
        guard gate.hold == nil else { return }
        do {
            try ledger.markScanned(at: time(of: surroundings.now))
            recovered(.markScanned)
        } catch {
            report(.markScanned, "the end of a scan could not be recorded: \(error)")
        }
    }

    /// Looks at the files that a hint has named.
    ///
    /// What can be read takes effect at once. A file that is refused or gone may be in the middle of being saved, so it is
    /// looked at again before anybody is told.
    /// - Returns: the names to look at again.
    func look(at names: [String]) -> [String] {
        var doubtful: [String] = []
        var good: [(case: Case, identity: FileIdentity)] = []
        for name in names {
            guard let reading = caseFiles.read(named: name) else { continue }
            if case .text(let text) = reading, let version = try? goodVersion(of: text) {
                good.append(version)
            } else {
                doubtful.append(name)
            }
        }
        admit(good)
        showStatus()
        return doubtful
    }

    /// Whether the ledger is still where the next start looks for it; without it nothing can be decided.
    private func ledgerIsInPlace() -> Bool {
        do throws(LedgerError) {
            try ledger.verify()
            recovered(.verify)
            return true
        } catch {
            report(.verify, "\(error)")
            if case .displaced = error { return false }
            return true
        }
    }

    var caseFiles: CaseFiles { CaseFiles(directory: settings.paths.cases) }

    /// Everything that is refused at present.
    var refusals: [CaseStore.Refusal] {
        ruleRefusals + letterRefusals
            + caseRefusals.values.flatMap(\.self).sorted {
                ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column)
            }
    }

    /// Cases with an item that no checklist listed so far, as their files say under other rules.
    ///
    /// One that is refused or gone keeps its record; the next scan deals with it.
    func rereadUnlisted(by rules: RuleBook) -> [Case] {
        let unlisted = watch.cases.values.filter { watch.book.hasUnlistedItem($0.case) }
        let good = unlisted.compactMap { watched -> (case: Case, identity: FileIdentity)? in
            guard case .text(let text) = caseFiles.read(watched.case.reference) else { return nil }
            return try? goodVersion(of: text, by: rules)
        }
        keep(good)
        return good.map(\.case)
    }

    private func admit(_ readings: [CaseFiles.Reading], besides refused: [RefusedFile] = []) {
        var good: [(case: Case, identity: FileIdentity)] = []
        var alarms = refused.map { refuse([$0.refusal], reference: $0.reference, occasion: $0.occasion) }
        for reading in readings {
            switch reading {
            case .text(let text):
                do {
                    let version = try goodVersion(of: text)
                    if !isInForce(version) { good.append(version) }
                } catch {
                    alarms.append(refuse(error.all, reference: text.reference, occasion: text.identity.occasion))
                }
            case .refused(let file):
                alarms.append(refuse([file.refusal], reference: file.reference, occasion: file.occasion))
            case .changing, .gone:
                // Seen again by the next hint or scan; until then the last good version stands.
                continue
            }
        }
        admit(good, alarms: alarms)
    }

    private func admit(_ good: [(case: Case, identity: FileIdentity)], alarms: [Obligations.Alarm] = []) {
        keep(good)
        guard !good.isEmpty || !alarms.isEmpty else { return }
        let cases = good.map(\.case)
        let memories = memories(ofNew: cases)
        // Without its memory a returning case would be told what was said of it long ago; the next look reads it again.
        let remembered = cases.filter { watch.cases[$0.reference] != nil || memories[$0.reference] != nil }
        for reference in Set(cases.map(\.reference)).subtracting(remembered.map(\.reference)) {
            identities[reference] = nil
        }
        guard !remembered.isEmpty || !alarms.isEmpty else { return }
        receive(.casesRead(remembered, remembering: memories, refusals: alarms))
    }

    /// What the ledger remembers of cases that are not watched: a forgotten one may come back.
    private func memories(ofNew cases: [Case]) -> [CaseReference: CaseMemory] {
        var memories: [CaseReference: CaseMemory] = [:]
        do {
            for reference in cases.map(\.reference) where watch.cases[reference] == nil {
                memories[reference] = try ledger.memory(of: reference)
            }
            recovered(.remember)
        } catch {
            report(.remember, "what was said of a returning case could not be read: \(error)")
        }
        return memories
    }

    /// The case that a text holds; what was refused of its file before is refused no longer.
    ///
    /// - Parameter rules: those in force, where none are given.
    private func goodVersion(of text: CaseText, by rules: RuleBook? = nil) throws(Refusals) -> (
        case: Case, identity: FileIdentity
    ) {
        let rules = rules ?? watch.book
        let read = try CaseFile.read(
            text.bytes, named: text.reference, at: text.path, knowing: rules.procedures.mapValues(\.procedure),
            noLaterThan: surroundings.refusesFuture ? latestDay : nil)
        caseRefusals[FileLabel(text.reference).shown] = nil
        return (rules.concealingUnlistedItems(of: read), text.identity)
    }

    /// Whether this version is the one that is watched, read once more.
    private func isInForce(_ version: (case: Case, identity: FileIdentity)) -> Bool {
        guard let watched = watch.cases[version.case.reference] else { return false }
        return !watched.isGone && watched.case == version.case
            && identities[version.case.reference] == version.identity
    }

    /// The last good versions outlive a restart, in which their files may be gone or broken.
    private func keep(_ good: [(case: Case, identity: FileIdentity)]) {
        guard !good.isEmpty else { return }
        do {
            try ledger.keep(
                good.map { GoodVersion(case: $0.case, file: $0.identity.stored) }, at: time(of: surroundings.now))
            for version in good { identities[version.case.reference] = version.identity }
            recovered(.keepCases)
        } catch {
            // Not remembered as read, so the next scan reads and keeps it.
            report(.keepCases, "a case could not be kept: \(error)")
        }
    }

    private func refuse(_ refusals: [CaseStore.Refusal], reference: CaseReference?, occasion: String)
        -> Obligations.Alarm
    {
        let first = refusals.first
        if let file = first?.file { caseRefusals[file] = refusals }
        let stays = reference.map { watch.cases[$0] != nil } == true ? "; the last good version stays in force" : ""
        return Alarm(
            kind: .refusedFile, reference: reference, occasion: occasion, place: first?.place,
            problem: (first?.problem ?? "refused") + stays)
    }

    private func forgetRefusals(except scan: CaseFiles.Scan) {
        let present = Set(scan.present)
        let refused = Set(scan.refused.map(\.refusal.file))
        caseRefusals = caseRefusals.filter { file, _ in
            Self.reference(ofFile: file).map(present.contains) ?? refused.contains(file)
        }
    }

    /// The case whose file bears that name.
    private static func reference(ofFile name: String) -> CaseReference? {
        name.hasSuffix(".yaml") ? CaseReference(name.dropLast(".yaml".count)) : nil
    }

    private func vanish(_ references: [CaseReference]) {
        let vanished = references.filter { watch.cases[$0]?.isGone == false }
        guard !vanished.isEmpty else { return }
        for reference in vanished { identities[reference] = nil }
        receive(.casesVanished(vanished))
    }
}

extension FileIdentity {
    /// The identity as the ledger keeps it.
    var stored: StoredIdentity {
        StoredIdentity(
            inode: stamp.inode, size: stamp.size, modifiedSeconds: stamp.seconds,
            modifiedNanoseconds: stamp.nanoseconds, digest: digest)
    }

    /// Tells this version of a refused file from the next, so that each is told once.
    fileprivate var occasion: String { "\(digest.prefix(16))-\(stamp.seconds).\(stamp.nanoseconds)" }

    init(_ stored: StoredIdentity) {
        self.init(
            stamp: FileStamp(
                inode: stored.inode, size: stored.size, seconds: stored.modifiedSeconds,
                nanoseconds: stored.modifiedNanoseconds),
            digest: stored.digest)
    }
}
