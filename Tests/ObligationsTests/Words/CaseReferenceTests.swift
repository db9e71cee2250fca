import Obligations
import Testing

struct `A case reference` {
    @Test(arguments: ["BSCP-2026-014", "AB-2026-0141", "A1-1999-000", "ABCDEFGHIJ-2026-999"])
    func `is a partnership, a year and a number`(_ text: String) {
        #expect(CaseReference(text)?.text == text)
    }

    @Test(arguments: [
        "", "BSCP", "BSCP-2026", "BSCP-2026-14", "BSCP-2026-01400", "BSCP-26-014", "B-2026-014", "1SCP-2026-014",
        "bscp-2026-014", "ABCDEFGHIJK-2026-014", "BSCP-2026-014-1", "BSCP-2026-01a", "BSCP-2026-014 ", "BSCP–2026–014",
        "BSCP-２０２６-014", "../BSCP-2026-014", "BSCP-2026-014\n",
    ])
    func `is nothing else`(_ text: String) {
        #expect(CaseReference(text) == nil)
    }
}
