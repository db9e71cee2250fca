import Obligations
import Testing

struct `An instance key` {
    @Test(arguments: [
        (InstanceKey(obligation: "chair-decision"), "chair-decision", "chair-decision"),
        (InstanceKey(obligation: "chair-decision", occurrence: 2), "chair-decision#2", "chair-decision#2"),
        (InstanceKey(obligation: "imr", subject: about("police")), "imr[police]", "imr[4]"),
        (InstanceKey(obligation: "imr", subject: about("police"), occurrence: 3), "imr[police]#3", "imr[4]#3"),
        (InstanceKey(obligation: "update", occurrence: 1, isRecurring: true), "update#1", "update#1"),
        (
            InstanceKey(obligation: "update", subject: about("police"), occurrence: 1, isRecurring: true),
            "update[police]#1", "update[4]#1"
        ),
    ])
    func `names the instance, and hides the subject from others`(_ key: InstanceKey, _ open: String, _ hidden: String) {
        #expect(key.description == open)
        #expect(key.concealed(key.subject == nil ? nil : 4) == hidden)
    }

    @Test func `stands after those before it`() {
        let keys = [("a", nil, 1), ("a", nil, 2), ("a", "x", 1), ("a", "y", 1), ("b", nil, 1)].map {
            (name: String, subject: String?, count: Int) in
            InstanceKey(obligation: ObligationName(name), subject: subject.map(about), occurrence: count)
        }
        #expect(keys.reversed().sorted() == keys)
    }
}
