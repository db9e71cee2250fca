import Testing

@testable import CaseStore

struct `A filter for names` {
    @Test(arguments: ["BSCP-2026-014.yaml", "a.yaml", "two.dots.yaml", "not a reference.yaml", "~.yaml", "#x.yaml"])
    func `accepts case files, rightly named or not`(name: String) {
        #expect(NameFilter.ending(".yaml").accepts(name))
    }

    @Test(arguments: [
        "", ".yaml", ".BSCP-2026-014.yaml", ".BSCP-2026-014.yaml.swp", "BSCP-2026-014.yaml~", "BSCP-2026-014.yaml.swp",
        "BSCP-2026-014.yaml.bak", ".~lock.BSCP-2026-014.yaml#", "sedBl4K2f", "4913", "BSCP-2026-014.yml",
        "BSCP-2026-014.YAML", "BSCP-2026-014.yaml.tmp", "#BSCP-2026-014.yaml#", "yaml",
    ])
    func `passes over what editors leave for a moment`(name: String) {
        #expect(!NameFilter.ending(".yaml").accepts(name))
    }

    @Test func `accepts the names it was given and no others`() {
        let filter = NameFilter.exactly(["contacts.yaml", "bank-holidays.json"])

        #expect(filter.accepts("contacts.yaml"))
        #expect(filter.accepts("bank-holidays.json"))
        #expect(!filter.accepts("casewatch.yaml"))
        #expect(!filter.accepts(".contacts.yaml"))
    }
}
