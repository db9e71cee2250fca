import CaseStore
import CivilCalendar
import Mail
import Obligations
import Reports

/// One look at all the files that some settings name.
struct StoreReading {
    let rules: RuleBook?
    let ruleRefusals: [Refusal]
    private(set) var cases: [Case] = []
    private(set) var caseRefusals: [Refusal] = []
    /// What is accepted in the cases and looks like a mistake.
    private(set) var cautions: [Caution] = []

    /// - Parameters:
    ///   - noLaterThan: the last day of which events are accepted that are not planned; nil for any day.
    ///   - only: the one case to read; nil for all of them.
    init(of settings: Settings, noLaterThan today: CivilDate?, only reference: CaseReference? = nil) {
        let loaded = RuleFiles.load(settings)
        let letters = TemplateFiles<LetterWording>(settings).load()
        let reports = TemplateFiles<ReportPages>(settings).load()
        self.init(
            of: settings, rules: loaded.rules, refusals: loaded.refusals + letters.refusals + reports.refusals,
            noLaterThan: today, only: reference)
        fileCount += letters.fileCount + reports.fileCount
    }

    /// Reads the cases as other rules than those of the settings would have them.
    init(
        of settings: Settings, under rules: RuleBook, noLaterThan today: CivilDate?,
        only reference: CaseReference? = nil
    ) {
        self.init(of: settings, rules: rules, refusals: [], noLaterThan: today, only: reference)
    }

    private init(
        of settings: Settings, rules: RuleBook?, refusals: [Refusal], noLaterThan today: CivilDate?,
        only reference: CaseReference?
    ) {
        self.rules = rules
        ruleRefusals = refusals
        // Without rules every case would be refused for a fault that is not its own.
        guard let rules else { return }
        let procedures = rules.procedures.mapValues(\.procedure)
        let files = CaseFiles(directory: settings.paths.cases)
        if let reference {
            read(reference, in: files, knowing: procedures, noLaterThan: today)
            return
        }
        let scan = files.scan()
        caseRefusals = [scan.directoryProblem].compactMap(\.self) + scan.refused.map(\.refusal)
        for reference in scan.changed { read(reference, in: files, knowing: procedures, noLaterThan: today) }
        fileCount = 2 + procedures.count + scan.changed.count + scan.refused.count
    }

    /// Everything refused, rules first.
    var refusals: [Refusal] { ruleRefusals + caseRefusals }

    /// Files looked at: contacts, holidays, procedures, letters, reports and cases.
    private(set) var fileCount = 0

    private mutating func read(
        _ reference: CaseReference, in files: CaseFiles, knowing procedures: [ProcedureName: Procedure],
        noLaterThan today: CivilDate?
    ) {
        switch files.read(reference) {
        case .text(let text):
            let noted = Cautions(contacts: rules?.contacts)
            defer { cautions += noted.all }
            do {
                cases.append(
                    try CaseFile.read(
                        text.bytes, named: reference, at: text.path, knowing: procedures, noLaterThan: today,
                        noting: noted))
            } catch {
                caseRefusals += error.all
            }
        case .refused(let file): caseRefusals.append(file.refusal)
        case .changing, .gone: break
        }
    }
}
