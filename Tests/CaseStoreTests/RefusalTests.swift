import Obligations
import Testing

@testable import CaseStore

struct `A refusal` {
    @Test func `names the file as it may leave the program, and its path where that is asked for`() throws {
        let label = FileLabel(try Sample.reference(), at: "/srv/cases/TEST-2026-001.yaml")
        let refusal = Refusal("is wrong", in: label, at: Position(line: 3, column: 7))

        #expect("\(refusal)" == "TEST-2026-001.yaml:3:7: is wrong")
        #expect(refusal.located(showingPaths: false) == "TEST-2026-001.yaml:3:7: is wrong")
        #expect(refusal.located(showingPaths: true) == "/srv/cases/TEST-2026-001.yaml:3:7: is wrong")
        #expect(refusal.place == Alarm.Place(file: "TEST-2026-001.yaml", line: 3, column: 7))
    }

    @Test func `writes out what a terminal would obey`() {
        let refusal = Refusal("is wrong", in: FileLabel(.caseFile, at: "/srv/a\u{1B}[31m\n\u{202E}é.yaml", inode: 7))

        #expect(refusal.located(showingPaths: true) == "/srv/a\\u{1B}[31m\\n\\u{202E}é.yaml:1:1: is wrong")
        #expect("\(refusal)" == "unnamed case file (inode 7):1:1: is wrong")
    }

    @Test(arguments: [
        (FileLabel.Kind.procedure, "/rules/scr-2015.yaml", "scr-2015.yaml"),
        (.procedure, "/rules/Clara Canary.yaml", "unnamed procedure file"),
        (.procedure, "/rules/scr-2015", "unnamed procedure file"),
        (.contacts, "/rules/contacts.yaml", "contacts.yaml"),
        (.contacts, "/rules/our contacts.yaml", "unnamed contacts file"),
        (.holidays, "bank-holidays.json", "bank-holidays.json"),
        (.settings, "/etc/casewatch/casewatch.yaml", "casewatch.yaml"),
        (.cases, "/srv/cases/", "cases"),
        (.cases, "/", "unnamed directory of cases"),
    ])
    func `shows only names that files of its kind may have`(kind: FileLabel.Kind, path: String, shown: String) {
        #expect(FileLabel(kind, at: path).shown == shown)
    }
}
