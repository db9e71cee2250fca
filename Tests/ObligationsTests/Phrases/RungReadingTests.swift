import Obligations
import Testing

struct `The when of a rung` {
    @Test(arguments: [
        ("start", RungTime.start),
        ("on the day", .onTheDay),
        ("14 days before", .before(.days(14))),
        ("1 day before", .before(.days(1))),
        ("8 weeks before", .before(.weeks(8))),
        ("2 working days before", .before(.workingDays(2))),
        ("1 day after", .after(.days(1))),
        ("1 working day after", .after(.workingDays(1))),
        ("every 7 days after 14 days", .every(.days(7), after: .days(14))),
        ("every 4 weeks after 2 weeks", .every(.weeks(4), after: .weeks(2))),
        ("every 5 working days after 1 working day", .every(.workingDays(5), after: .workingDays(1))),
    ])
    func `is read and written back`(_ text: String, _ when: RungTime) throws {
        #expect(try RungTime(reading: text) == when)
        #expect(when.description == text)
    }

    @Test(arguments: [
        ("", PhraseError.count),
        ("soon", .count),
        ("start secret", .trailing),
        ("on the day secret", .trailing),
        ("on the secret", .count),
        ("14 days", .expected("before' or 'after")),
        ("14 days of secret", .expected("before' or 'after")),
        ("1 month before", .unit("a rung counts in days, weeks or working days")),
        ("1 year after", .unit("a rung counts in days, weeks or working days")),
        ("0 days before", .count),
        ("every 7 days", .expected("after")),
        ("every 7 days after", .count),
        ("every 7 days after 14 days secret", .trailing),
        ("every 1 month after 14 days", .unit("a rung counts in days, weeks or working days")),
    ])
    func `that is wrong is refused with a sentence that never repeats it`(_ text: String, _ error: PhraseError) {
        #expect(throws: error) { try RungTime(reading: text) }
        #expect(!error.description.contains("secret"))
        #expect(!error.description.contains("soon"))
    }
}

struct `A role of an obligation` {
    @Test func `may be that of the subject`() {
        #expect(RoleReference("board-chair") == RoleReference(role: "board-chair"))
        #expect(RoleReference("service-director[for]") == RoleReference(role: "service-director", isForSubject: true))
        #expect(RoleReference("service-director[for]").description == "service-director[for]")
    }
}
