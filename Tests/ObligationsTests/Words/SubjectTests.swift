import Obligations
import Testing

struct `A subject` {
    @Test(arguments: ["police", "a", "7", "children-s-services", String(repeating: "x", count: 32)])
    func `is small letters, digits and hyphens`(_ text: String) {
        #expect(Subject(text)?.text == text)
    }

    @Test(arguments: [
        "", "-police", "Police", "po lice", "po_lice", "pólice", "police\u{0}", String(repeating: "x", count: 33),
    ])
    func `is nothing else`(_ text: String) {
        #expect(Subject(text) == nil)
    }
}

struct `The subjects of a case` {
    private let subjects = Subjects(
        of: Case(
            on("2026-03-05", "imr-requested", for: "school"),
            on("2026-03-02", "imr-requested", for: "police"),
            on("2026-03-05", "imr-requested", for: "health"),
            on("2026-02-01", "brought-to-chair")))

    @Test func `are counted by their first events, then by name`() {
        #expect(subjects.inOrder.map(\.text) == ["police", "health", "school"])
        #expect(subjects.ordinal(of: about("health")) == 2)
        #expect(subjects.ordinal(of: about("army")) == nil)
        #expect(subjects.ordinal(of: nil) == nil)
    }

    @Test func `keep their ordinals when the file is written in another order`() {
        let other = Subjects(
            of: Case(
                on("2026-03-05", "imr-requested", for: "health"),
                on("2026-03-05", "imr-requested", for: "school"),
                on("2026-03-09", "imr-completed", for: "police"),
                on("2026-03-02", "imr-requested", for: "police")))
        #expect(other == subjects)
    }

    @Test(arguments: ["imr-completion[school]#2", "imr-completion[3]#2"])
    func `are found by name and by ordinal`(_ text: String) {
        let key = InstanceKey(obligation: "imr-completion", subject: about("school"), occurrence: 2)
        #expect(subjects.matches(text, key))
        #expect(!subjects.matches("imr-completion[2]#2", key))
    }
}
