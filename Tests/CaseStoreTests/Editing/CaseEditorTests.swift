import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `An event that is added to a case file` {
    @Test(arguments: FileForm.all)
    func `is written as the others are, and nothing else changes`(form: FileForm) throws {
        #expect(try Self.adding(form.event.event, to: form.before) == form.after)
    }

    @Test(arguments: FileForm.all)
    func `is the only thing that the file says anew`(form: FileForm) throws {
        let before = try Sample.readCase(form.before)
        var after = try Sample.readCase(Self.adding(form.event.event, to: form.before))
        let added = after.events.popLast()
        var last = try #require(added)
        last.line = 0

        #expect(after == before)
        #expect(try last == form.event.event)
    }

    static func adding(_ event: CaseEvent, to text: String) throws -> String {
        let procedure = try Sample.readProcedure()
        let reference = try Sample.reference()
        func read(_ bytes: [UInt8]) throws(Refusals) -> Case {
            try CaseFile.read(bytes, named: reference, knowing: [procedure.name: procedure], noLaterThan: nil)
        }
        let edited = try CaseEditor.text(
            Array(text.utf8), of: try Sample.readCase(text), adding: event, read: read)
        return String(decoding: edited.bytes, as: UTF8.self)
    }
}

extension FileForm.Sentence {
    var event: CaseEvent {
        get throws {
            switch self {
            case .decided: CaseEvent(date: try day("2026-03-01"), name: "decided", items: ["reasons", "letter"])
            case .asked: CaseEvent(date: try day("2026-02-02"), name: "asked", subject: Subject("police"))
            case .extended: CaseEvent(date: try day("2026-02-10"), name: "extended", until: try day("2026-03-20"))
            }
        }
    }
}
