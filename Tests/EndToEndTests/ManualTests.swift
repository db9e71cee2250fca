import Foundation
import Systemd
import TestSupport
import Testing

struct `The manual` {
    private static let mandoc = "/usr/bin/mandoc"
    private static let pages = [
        "man1/casewatchctl.1", "man5/casewatch-case.5", "man5/casewatch-procedure.5", "man5/casewatch.yaml.5",
        "man8/casewatch-courier.8", "man8/casewatchd.8",
    ]

    private func written<Result>(_ read: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cw-\(UUID().uuidString.prefix(8))")
        defer { try? FileManager.default.removeItem(at: folder) }
        let wrote = try Running([Deploy.script("manuals"), folder.path, Deploy.built]).wait()
        try #require(wrote.status == 0, "\(wrote.errors)")
        return try read(folder)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: mandoc), "there is no mandoc"))
    func `has a page for each command and each file, with nothing to complain of`() throws {
        try written { folder in
            for page in Self.pages {
                let checked = try Running([Self.mandoc, "-Tlint", "-W", "warning", folder.appending(path: page).path])
                    .wait()
                #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
            }
        }
    }

    @Test func `tells every option as the command does`() throws {
        try written { folder in
            let page = try String(contentsOf: folder.appending(path: "man1/casewatchctl.1"), encoding: .utf8)
            let help = try Program.ctl.run(["help", "agenda"]).output
            for option in help.matches(of: /--([a-z]+)/).map(\.1) {
                #expect(page.contains("Fl -\(option)"))
            }
            #expect(!page.contains("generated:"))
        }
    }

    @Test(arguments: MessageID.allCases)
    func `names each kind of journal entry`(kind: MessageID) throws {
        let page = try String(contentsOf: Deploy.folder.appending(path: "manual/casewatchd.8"), encoding: .utf8)
        #expect(page.contains(".It \(kind.rawValue) Ta Li \(kind.id) Ta "))
    }

    @Test(arguments: JournalField.allCases)
    func `names each field of the journal`(field: JournalField) throws {
        let page = try String(contentsOf: Deploy.folder.appending(path: "manual/casewatchd.8"), encoding: .utf8)
        #expect(page.contains(field.rawValue))
    }
}
