import CivilCalendar
import Foundation
import Obligations
import Testing

@testable import CaseStore

struct `The rule files` {
    private let directory: TemporaryDirectory
    private let settings: Settings

    init() throws {
        directory = try TemporaryDirectory()
        settings = try SettingsFile.load(directory.path("casewatch.yaml")) { _ in true }
        try directory.write(Sample.procedure, to: "procedures/short-review.yaml")
        try directory.write(Sample.contacts, to: "contacts.yaml")
        try directory.write(Sample.holidays, to: "bank-holidays.json")
    }

    @Test func `give the rules with the digests of what gave them`() throws {
        let loaded = RuleFiles.load(settings)
        let rules = try #require(loaded.rules)

        #expect(loaded.refusals == [])
        #expect(rules.notifyAt == TimeOfDay("09:00"))
        #expect(rules.contacts == (try Sample.readContacts()))
        #expect(rules.procedures.mapValues(\.procedure) == ["short-review": try Sample.readProcedure()])
        #expect(rules.procedures["short-review"]?.digest == digest(Sample.procedure))
        #expect(Array(rules.calendars.keys) == [.englandAndWales])
        #expect(rules.calendars[.englandAndWales]?.digest == digest(Sample.holidays))
        #expect(
            loaded.texts
                == RuleTexts(
                    contacts: RuleText(Array(Sample.contacts.utf8)), holidays: RuleText(Array(Sample.holidays.utf8)),
                    procedures: ["short-review": RuleText(Array(Sample.procedure.utf8))]))
    }

    @Test func `refuse a bad procedure and no other`() throws {
        try directory.write("procedure: canary\n", to: "procedures/other-review.yaml")
        try directory.write("canary", to: "procedures/.hidden.yaml")
        try directory.write("canary", to: "procedures/README")
        let loaded = RuleFiles.load(settings)

        #expect(loaded.rules?.procedures.keys.map(\.text) == ["short-review"])
        #expect(Set(loaded.refusals.map(\.file)) == ["other-review.yaml"])
        #expect(loaded.texts.procedures.keys.map(\.text) == ["short-review"])
    }

    @Test func `keep the last good version of what is refused`() throws {
        let good = RuleFiles.load(settings)
        for name in ["procedures/short-review.yaml", "contacts.yaml", "bank-holidays.json"] {
            try directory.write("canary: [", to: name)
        }
        let loaded = RuleFiles.load(settings, lastGood: good.texts)

        #expect(loaded.rules == good.rules)
        #expect(loaded.texts == good.texts)
        #expect(loaded.refusals.map(\.file) == ["short-review.yaml", "bank-holidays.json", "contacts.yaml"])
        #expect(!loaded.refusals.contains { $0.description.contains(canary) })
    }

    @Test func `keep the last good version of what is gone, and say so`() throws {
        let good = RuleFiles.load(settings)
        for name in ["procedures/short-review.yaml", "contacts.yaml", "bank-holidays.json"] {
            try directory.remove(name)
        }
        let loaded = RuleFiles.load(settings, lastGood: good.texts)

        #expect(loaded.rules == good.rules)
        #expect(
            loaded.refusals.map(\.description) == [
                "short-review.yaml:1:1: is gone; put it back, for its last version stays in force as long as cases follow it",
                "bank-holidays.json:1:1: does not exist; download https://www.gov.uk/bank-holidays.json to this place, "
                    + "or correct 'holidays' in the settings",
                "contacts.yaml:1:1: does not exist; write it with at least 'business-manager: ADDRESS', "
                    + "or correct 'contacts' in the settings",
            ])
    }

    @Test(arguments: ["contacts.yaml", "bank-holidays.json"])
    func `are no rules without contacts or bank holidays`(name: String) throws {
        try directory.remove(name)
        let loaded = RuleFiles.load(settings)

        #expect(loaded.rules == nil)
        #expect(loaded.refusals.map(\.file) == [name])
    }

    @Test func `are rules without any procedure, which is told`() throws {
        try directory.remove("procedures/short-review.yaml")
        let empty = RuleFiles.load(settings)
        try directory.remove("procedures")
        let missing = RuleFiles.load(settings)

        #expect(empty.rules?.procedures == [:])
        #expect(
            empty.refusals.map(\.description) == [
                "procedures:1:1: holds no procedure; put one into it, as in scr-2015.yaml"
            ])
        #expect(
            missing.refusals.map(\.description) == [
                "procedures:1:1: the directory of procedures does not exist; create or mount it, "
                    + "or correct 'procedures' in the settings"
            ])
    }

    @Test func `keep every procedure when their directory is gone`() throws {
        let good = RuleFiles.load(settings)
        try directory.remove("procedures")

        #expect(RuleFiles.load(settings, lastGood: good.texts).rules == good.rules)
    }

    @Test func `refuse a procedure that breaks its own examples, at the place of the example`() throws {
        let good = RuleFiles.load(settings)
        let broken = Sample.procedure.with("expect: {decision: 2026-02-28}", "expect: {decision: 2026-03-03}")
        try directory.write(broken, to: "procedures/short-review.yaml")
        let without = RuleFiles.load(settings)
        let with = RuleFiles.load(settings, lastGood: good.texts)

        #expect(
            without.refusals.map(\.description) == [
                "short-review.yaml:78:1: the example does not hold, as the procedure gives 2026-02-28; "
                    + "correct one of the two"
            ])
        #expect(without.rules?.procedures == [:])
        #expect(without.texts.procedures == [:])
        #expect(with.refusals == without.refusals)
        #expect(with.rules == good.rules)
    }

    @Test func `refuse an example of a duty that never begins`() throws {
        let broken = Sample.procedure.with("expect: {decision: 2026-02-28}", "expect: {keep: 2026-02-28}")
        try directory.write(broken, to: "procedures/short-review.yaml")

        #expect(
            RuleFiles.load(settings).refusals.map(\.description) == [
                "short-review.yaml:78:1: the example does not hold, as the procedure gives no due date; "
                    + "correct one of the two"
            ])
    }

    @Test func `read the divisions that procedures count by, and tell of one that is missing`() throws {
        try directory.write(
            Sample.procedure.with("procedure: short-review", "procedure: northern").with(
                "england-and-wales", "northern-ireland"), to: "procedures/northern.yaml")
        let first = RuleFiles.load(settings)
        let later = RuleFiles.load(settings, lastGood: first.texts)

        #expect(first.refusals.map(\.file) == ["bank-holidays.json"])
        #expect(first.rules.map { Set($0.calendars.keys) } == [.englandAndWales])
        #expect(later.rules == first.rules)
        #expect(first.texts.holidays?.digest == digest(Sample.holidays))
    }

    @Test func `take one division from the last good text where the file lacks it now`() throws {
        try directory.write(
            Sample.procedure.with("procedure: short-review", "procedure: scottish").with(
                "england-and-wales", "scotland"), to: "procedures/scottish.yaml")
        let good = RuleFiles.load(settings)
        try directory.write(Sample.holidays.with("\"scotland\": {", "\"canary\": {"), to: "bank-holidays.json")
        let loaded = RuleFiles.load(settings, lastGood: good.texts)

        #expect(good.rules.map { Set($0.calendars.keys) } == [.englandAndWales, .scotland])
        #expect(loaded.refusals.map(\.file) == ["bank-holidays.json"])
        #expect(loaded.rules == good.rules)
    }

    @Test func `hold contacts to the domains of today, those of yesterday too`() throws {
        let good = RuleFiles.load(settings)
        try directory.write("mail: {allowed-domains: [board.example]}\n", to: "casewatch.yaml")
        let strict = try SettingsFile.load(directory.path("casewatch.yaml")) { _ in true }

        #expect(RuleFiles.load(strict, lastGood: good.texts).rules == nil)
    }

    @Test func `are not read through links`() throws {
        try directory.remove("contacts.yaml")
        let target = try directory.write(Sample.contacts, to: "elsewhere.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: directory.path("contacts.yaml"), withDestinationPath: target)

        #expect(
            RuleFiles.load(settings).refusals.map(\.description) == [
                "contacts.yaml:1:1: is a symbolic link; put the file itself in its place"
            ])
    }

    private func digest(_ text: String) -> String {
        FileDigest.hex(of: Array(text.utf8))
    }
}
