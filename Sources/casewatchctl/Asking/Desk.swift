import CaseStore
import CivilCalendar
import Clock
import Obligations

/// The case store that some settings name, with the rules that decide what may be written into it.
struct Desk {
    /// In the time zone of the settings.
    let today: CivilDate
    let rules: RuleBook
    /// Rule files that are refused: cases that follow them cannot be written to.
    private let ruleRefusals: [Refusal]
    private let recorder: CaseRecorder

    init(by premises: Premises, clock: any WallClock = SystemClock()) throws(Problem) {
        let settings = premises.settings
        today = premises.zone.moment(at: clock.now).date

        let loaded = RuleFiles.load(settings)
        guard let rules = loaded.rules else { throw .refusedFiles(loaded.refusals) }
        self.rules = rules
        ruleRefusals = loaded.refusals
        recorder = CaseRecorder(
            directory: settings.paths.cases, knowing: rules.procedures.mapValues(\.procedure), today: today)
    }

    /// Begins a case without events.
    func begin(_ reference: String, following procedure: String) throws(Problem) -> Case {
        let reference = try Self.reference(reference)
        return try writing { () throws(RecordingRefusal) in try recorder.begin(reference, following: procedure) }
    }

    /// Records an event; objections are overruled where a reason is given.
    func record(_ entry: EventEntry, in reference: String, why: String?) throws(Problem) -> RecordReport {
        let reference = try Self.reference(reference)
        let recording = try writing { () throws(RecordingRefusal) in
            try recorder.record(entry, in: reference, isForced: why != nil)
        }
        return RecordReport(recording, by: rules, on: today, why: why)
    }

    private func writing<Value>(_ write: () throws(RecordingRefusal) -> Value) throws(Problem) -> Value {
        do throws(RecordingRefusal) {
            return try write()
        } catch .file(let refusals) {
            throw .refusedFiles(refusals.all + ruleRefusals)
        } catch {
            throw .notWritten(error.lines.joined(separator: "\n"))
        }
    }

    private static func reference(_ text: String) throws(Problem) -> CaseReference {
        guard let reference = CaseReference(text) else {
            throw .notWritten("a case has a reference such as BSCP-2026-014, which is also the name of its file")
        }
        return reference
    }
}
