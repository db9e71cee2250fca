import CivilCalendar
import Obligations
import Testing

struct `Who hears a rung` {
    private let steps = ladder(["start", "on the day"], ["1 day after"], ["7 days after"], ["14 days after"])

    @Test(arguments: [
        // Level 0 is the owner; above, the level's role and the owner, each in a letter of their own.
        (["first", "second", "third"], ["owner", "owner", "first, owner", "second, owner", "third, owner"]),
        // A level whose role is the owner's goes to the next one.
        (["owner", "second", "third"], ["owner", "owner", "second, owner", "second, owner", "third, owner"]),
        (["owner[for]", "second", "third"], ["owner", "owner", "second, owner", "second, owner", "third, owner"]),
        (["first", "owner", "third"], ["owner", "owner", "first, owner", "third, owner", "third, owner"]),
        // Where nobody stands higher the last one hears again, and in the end the business manager.
        (["first", "second", "owner"], ["owner", "owner", "first, owner", "second, owner", "second, owner"]),
        (["first"], ["owner", "owner", "first, owner", "first, owner", "first, owner"]),
        (
            [String](),
            ["owner", "owner", "business-manager, owner", "business-manager, owner", "business-manager, owner"]
        ),
        (
            ["owner"],
            ["owner", "owner", "business-manager, owner", "business-manager, owner", "business-manager, owner"]
        ),
    ])
    func `is the role of its level and the owner`(_ escalate: [String], _ heard: [String]) {
        let procedure = Procedure(
            duty("decision", "within 1 month of brought", ladder: "steps", escalate: escalate),
            ladders: ["steps": steps])
        var diary = Diary(RuleBook(procedure))
        diary.read(on("2026-01-20", "brought"), at: "2026-01-20")
        diary.pass(to: "2026-03-31")
        #expect(diary.said.map { $0.notice.recipients.map(\.role.text).joined(separator: ", ") } == heard)
        #expect(diary.said.map(\.notice.level) == [0, 0, 1, 2, 3])
    }

    @Test func `is the business manager alone where the duty is theirs and nobody stands above`() {
        let procedure = Procedure(
            duty("decision", "within 1 month of brought", owner: "business-manager", ladder: "steps", escalate: []),
            ladders: ["steps": steps])
        var diary = Diary(RuleBook(procedure))
        #expect(
            diary.read(on("2026-01-20", "brought"), at: "2026-03-31") == [
                "2026-03-31 09:00 decision 14 days after → business-manager, missed since 2026-01-20"
            ])
    }
}

struct `Where a letter goes` {
    private var contacts: Contacts {
        var contacts = Contacts(["board-chair", "business-manager", "reviewer-3"])
        contacts.routes["service-director"] = Contacts.Route(
            address: address("directors"), bySubject: [about("police"): address("police")])
        contacts.routes["imr-author"] = Contacts.Route(address: nil, bySubject: [about("police"): address("author")])
        return contacts
    }

    @Test(arguments: [
        // A role, a role for one subject, the default for the others.
        ("board-chair", nil, "board-chair", nil, false),
        ("board-chair", "police", "board-chair", nil, false),
        ("service-director[for]", "police", "police", "police", false),
        ("service-director[for]", "health", "directors", "health", false),
        ("service-director", "police", "directors", nil, false),
        ("imr-author[for]", "police", "author", "police", false),
        // Without an address the business manager hears, and is not the subject's own.
        ("imr-author[for]", "health", "business-manager", nil, true),
        ("imr-author", "police", "business-manager", nil, true),
        ("nobody", nil, "business-manager", nil, true),
    ])
    func `is where the role is reached`(
        _ role: String, _ subject: String?, _ name: String, _ named: String?, _ isFallback: Bool
    ) {
        let reference = RoleReference(role)
        let recipient = contacts.recipient(of: reference, subject: subject.map(about))
        #expect(
            recipient
                == Recipient(
                    role: reference.role, subject: named.map(about), address: address(name), isFallback: isFallback))
    }

    @Test func `is where the person is reached whom the case names`() {
        #expect(
            contacts.recipient(
                of: RoleReference("lead-reviewer"), subject: nil, people: ["lead-reviewer": "reviewer-3"])?
                .address == address("reviewer-3"))
        #expect(
            contacts.recipient(of: RoleReference("board-chair"), subject: nil, people: ["board-chair": "unknown"])?
                .isFallback == true)
    }

    @Test func `is nowhere where not even the business manager has an address`() {
        #expect(Contacts(["owner"]).recipient(of: RoleReference("nobody"), subject: nil) == nil)
    }

    @Test func `is said as unrouted once, however many cases say it`() {
        let procedure = Procedure(duty("decision", "within 1 month of brought", owner: "vacant"))
        var diary = Diary(
            RuleBook(procedure), cases: Case(on("2026-01-20", "brought")),
            Case(on("2026-01-20", "brought"), called: "BSCP-2026-015"))
        diary.hear(.tick, at: "2026-01-20")
        diary.pass(to: "2026-02-06")
        #expect(
            diary.lines.prefix(2) == [
                "2026-01-20 09:00 decision start → vacant!", "2026-01-20 09:00 decision start → vacant!",
            ])
        #expect(
            diary.alarms == [
                Alarm(
                    kind: .unrouted, occasion: "vacant",
                    problem: "role 'vacant' has no address; the business manager hears for it")
            ])
        #expect(!diary.alarms[0].isMailed)
    }
}
