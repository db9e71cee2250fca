import CivilCalendar
import Obligations
import Testing

@testable import CaseStore

struct `A file that is checked by itself` {
    /// Files too broken to say what they are; each has a key of a settings file or of a case.
    @Test(arguments: [
        ("contacts.yaml", "mail: a\n", "lacks 'business-manager'"),
        ("procedures/short-review.yaml", "events: {}\n", "'procedure' is missing in a procedure"),
        ("casewatch.yaml", "canary: 1\n", "unknown key in the settings"),
        ("bank-holidays.json", "{} canary", "something stands behind the end"),
        ("cases/BSCP-2026-014.yaml", "roles: {}\n", "unknown key in a case"),
    ])
    func `is what the settings have in its place, however it is named from here`(
        name: String, text: String, problem: String
    ) throws {
        let directory = try TemporaryDirectory()
        try directory.write(text, to: name)

        for path in [directory.path(name), directory.relative(name)] {
            let problems = problems(of: path, in: directory)
            #expect(problems.first?.contains(problem) == true, "\(problems)")
        }
    }

    @Test(arguments: [
        ("readings: {}\n", "in a procedure"), ("ladders: {}\nevents: {}\n", "in a procedure"),
        ("procedure: x\nroles: {}\n", "in a procedure"), ("obligations: {}\n", "in a procedure"),
        ("procedure: x\n", "in a procedure"), ("business-manager: canary\n", "mail address"),
        ("chair: a@partnership.example\n", "business-manager"), ("notify-at: canary\n", "a time of day"),
    ])
    func `elsewhere is what its keys say`(text: String, problem: String) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(text, to: "elsewhere/new.yaml")

        let problems = problems(of: path, in: directory)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
        #expect(!problems.contains { $0.contains("case reference") })
    }

    @Test(arguments: [
        (
            "cases/child.yaml", "canary: 1\n",
            "it lies in the directory of cases; rename it as in BSCP-2026-014.yaml, or move it elsewhere"
        ),
        ("new.yaml", "case: canary\nroles: {}\n", "it has the key 'case'; rename it as in BSCP-2026-014.yaml"),
        ("new.yaml", "procedure: x\nevents: []\n", "it has the key 'events'; rename it as in BSCP-2026-014.yaml"),
        (
            "new.yaml", "canary: 1\n",
            "neither its place nor a key says that it is something else; rename it as in BSCP-2026-014.yaml, or name "
                + "with --config the settings that it belongs to"
        ),
    ])
    func `says why it is taken for a case where its name is no reference`(name: String, text: String, why: String)
        throws
    {
        let directory = try TemporaryDirectory()
        let path = try directory.write(text, to: name)

        #expect(
            problems(of: path, in: directory) == [
                "1:1: the file's name is no case reference, and it was taken for a case because \(why)"
            ])
    }

    @Test(arguments: ["", "# nothing chosen\n"])
    func `may be settings that choose nothing`(text: String) throws {
        let directory = try TemporaryDirectory()
        try directory.write(text, to: "casewatch.yaml")
        try directory.write(text, to: "other/casewatch.yaml")

        #expect(problems(of: directory.path("casewatch.yaml"), in: directory) == [])
        #expect(problems(of: directory.path("other/casewatch.yaml"), in: directory) == [])
        #expect(problems(of: directory.path("none/casewatch.yaml"), in: directory) == ["1:1: does not exist"])
    }

    @Test func `may not be contacts that say nothing`() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("", to: "contacts.yaml")

        #expect(problems(of: path, in: directory) == ["1:1: is empty; write it or remove it"])
    }

    private func problems(of path: String, in directory: TemporaryDirectory) -> [String] {
        guard
            let settings = try? SettingsFile.read(
                [], at: directory.path("casewatch.yaml"), isKnownTimeZone: { _ in true })
        else { return ["no settings"] }
        return FileCheck(
            path: path, settings: settings, readFrom: directory.path("casewatch.yaml"), rules: nil,
            noLaterThan: .latest, isKnownTimeZone: { _ in true }, templateProblems: { _ in [] }
        ).problems.map { "\($0.line):\($0.column): \($0.problem)" }
    }
}
