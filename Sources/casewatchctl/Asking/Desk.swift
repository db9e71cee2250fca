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

    init(config: String, clock: any WallClock = SystemClock()) throws(Problem) {
        let settings: Settings
        do throws(Refusals) {
            settings = try SettingsFile.load(config, isKnownTimeZone: { Zone(identifier: $0) != nil })
        } catch {
            throw .settings(Self.lines(error.all))
        }
        guard let zone = Zone(identifier: settings.timeZone) else {
            throw .settings("the time zone of the settings is not known to this system")
        }
        today = zone.moment(at: clock.now).date

        let loaded = RuleFiles.load(settings)
        guard let rules = loaded.rules else { throw .settings(Self.lines(loaded.refusals)) }
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
            throw .notWritten(Self.lines(refusals.all + ruleRefusals))
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

    private static func lines(_ refusals: [Refusal]) -> String {
        refusals.map { $0.located(showingPaths: true) }.joined(separator: "\n")
    }
}
