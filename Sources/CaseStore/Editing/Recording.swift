package import CivilCalendar
package import Obligations

/// The decision to record an event in a case: the new text of its file and what the event brings about.
package struct Recording: Sendable {
    package let event: CaseEvent
    package let before: Case
    package let after: Case
    /// What spoke against it and was overruled.
    package let overruled: [Objection]
    /// What the file is to hold.
    let bytes: [UInt8]

    /// Decides whether an event can be recorded, without writing anything.
    ///
    /// - Parameters:
    ///   - entry: What was typed.
    ///   - text: The file as it stands.
    ///   - procedures: What cases may follow.
    ///   - today: The last day on which an event can have happened that is not a planned one.
    ///   - isForced: Whether objections are overruled.
    package init(
        _ entry: EventEntry, in text: CaseText, knowing procedures: [ProcedureName: Procedure],
        today: CivilDate, isForced: Bool
    ) throws(RecordingRefusal) {
        func read(_ bytes: [UInt8]) throws(Refusals) -> Case {
            try CaseFile.read(
                bytes, named: text.reference, at: text.path, knowing: procedures, noLaterThan: today)
        }

        let before: Case
        do throws(Refusals) {
            before = try read(text.bytes)
        } catch {
            throw .file(error)
        }
        let label = FileLabel(text.reference, at: text.path)
        guard let procedure = procedures[before.procedure] else {
            throw .file(Refusals(Refusal("the procedure of the case is not loaded", in: label)))
        }
        event = try Self.event(entry, of: procedure, today: today)

        let objections = Objection.all(to: event, in: before, by: procedure)
        guard isForced || objections.isEmpty else { throw .objections(objections) }
        overruled = objections

        guard before.events.count < CaseFile.mostEvents else {
            let place = Position(line: before.events.first?.line ?? 1, column: 1)
            let problem = "no case file has more than \(CaseFile.mostEvents) events; shorten it"
            throw .file(Refusals(Refusal(problem, in: label, at: place)))
        }
        do throws(EventsFinder.UnknownForm) {
            let edited = try CaseEditor.text(text.bytes, of: before, adding: event, read: read)
            (bytes, after, self.before) = (edited.bytes, edited.case, before)
        } catch {
            throw .file(Refusals(Refusal(Self.unknownForm, in: label, at: error.position)))
        }
        guard bytes.count <= SafeFile.largest else {
            throw .file(Refusals(Refusal("the file would grow larger than 1 MiB; shorten it", in: label)))
        }
    }

    private static let unknownForm =
        "the events are written here in a form that is not known well enough to add to it; add the event by hand"

    private static func event(
        _ entry: EventEntry, of procedure: Procedure, today: CivilDate
    ) throws(RecordingRefusal) -> CaseEvent {
        do throws(EventEntry.Unacceptable) {
            return try entry.read(by: EventReader(vocabulary: Vocabulary(procedure), today: today))
        } catch {
            let help = procedure.events[EventName(entry.event)] == nil ? [Self.help(procedure)] : []
            throw .input(error.problems + help)
        }
    }

    private static func help(_ procedure: Procedure) -> String {
        "the events that can be recorded stand under 'events' in the file of procedure '\(procedure.name)'"
    }
}
