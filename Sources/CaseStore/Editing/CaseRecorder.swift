package import CivilCalendar
package import Obligations

/// Records events in the case files of one directory: reads, decides, and puts the new text in place of the old.
package struct CaseRecorder: Sendable {
    private let files: CaseFiles
    private let procedures: [ProcedureName: Procedure]
    private let today: CivilDate
    private let writer: CaseFileWriter

    /// - Parameters:
    ///   - directory: The directory of cases.
    ///   - procedures: What cases may follow.
    ///   - today: The last day on which an event can have happened that is not a planned one.
    package init(directory: String, knowing procedures: [ProcedureName: Procedure], today: CivilDate) {
        self.init(
            directory: directory, knowing: procedures, today: today, writer: CaseFileWriter(directory: directory))
    }

    init(
        directory: String, knowing procedures: [ProcedureName: Procedure], today: CivilDate, writer: CaseFileWriter
    ) {
        files = CaseFiles(directory: directory)
        self.procedures = procedures
        self.today = today
        self.writer = writer
    }

    /// Adds an event to a case file; where somebody changes the file meanwhile everything is looked at once more.
    ///
    /// - Parameter isForced: Whether objections are overruled.
    package func record(
        _ entry: EventEntry, in reference: CaseReference, isForced: Bool
    ) throws(RecordingRefusal) -> Recording {
        do throws(RecordingRefusal) {
            return try attempt(entry, in: reference, isForced: isForced)
        } catch .writing(.changed, _) {
            return try attempt(entry, in: reference, isForced: isForced)
        }
    }

    /// Begins a case without events, in a file that must not be there yet.
    package func begin(_ reference: CaseReference, following procedure: String) throws(RecordingRefusal) -> Case {
        let new = try NewCase(reference, following: procedure, knowing: procedures)
        let name = FileName.file(of: reference.text)
        try writing(reference) { () throws(WritingProblem) in try writer.create(name, with: new.bytes) }
        return new.case
    }

    private func attempt(
        _ entry: EventEntry, in reference: CaseReference, isForced: Bool
    ) throws(RecordingRefusal) -> Recording {
        let path = path(of: reference)
        let lock = try writing(reference) { () throws(WritingProblem) in try FileLock(path) }
        // Whoever waits for the lock is to find the new file in the old one's place.
        defer { withExtendedLifetime(lock) {} }

        let text = try read(reference)
        let recording = try Recording(entry, in: text, knowing: procedures, today: today, isForced: isForced)
        try writing(reference) { () throws(WritingProblem) in
            try writer.replace(FileName.file(of: reference.text), in: text.identity, with: recording.bytes)
        }
        return recording
    }

    private func read(_ reference: CaseReference) throws(RecordingRefusal) -> CaseText {
        switch files.read(reference) {
        case .text(let text): return text
        case .refused(let file): throw .file(Refusals(file.refusal))
        case .changing: throw .writing(.changed, label(of: reference))
        case .gone: throw .writing(.missing, label(of: reference))
        }
    }

    private func writing<Value>(
        _ reference: CaseReference, _ call: () throws(WritingProblem) -> Value
    ) throws(RecordingRefusal) -> Value {
        do throws(WritingProblem) {
            return try call()
        } catch {
            throw .writing(error, label(of: reference))
        }
    }

    private func label(of reference: CaseReference) -> FileLabel {
        FileLabel(reference, at: path(of: reference))
    }

    private func path(of reference: CaseReference) -> String {
        "\(files.directory)/\(FileName.file(of: reference.text))"
    }
}
