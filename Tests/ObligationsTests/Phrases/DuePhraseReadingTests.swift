import Obligations
import Testing

struct `A due phrase` {
    @Test(arguments: [
        ("within 14 days of E", DuePhrase.within(.days(14), of: "E")),
        ("within 1 day of E", .within(.days(1), of: "E")),
        ("within 2 weeks of E", .within(.weeks(2), of: "E")),
        ("within 1 month of E", .within(.months(1), of: "E")),
        ("within 6 months of E", .within(.months(6), of: "E")),
        ("within 1 year of E", .within(.years(1), of: "E")),
        ("within 5 working days of E", .within(.workingDays(5), of: "E")),
        ("within 1 working day of E", .within(.workingDays(1), of: "E")),
        ("at least 7 days before E", .atLeast(.days(7), before: "E")),
        ("at least 1 week before E", .atLeast(.weeks(1), before: "E")),
        ("at least 7 working days before E", .atLeast(.workingDays(7), before: "E")),
        ("every 3 months from E until E2", .every(months: 3, from: "E", until: "E2")),
        ("every 1 month from E until E2", .every(months: 1, from: "E", until: "E2")),
        ("every quarter from E until E2", .everyQuarter(from: "E", until: "E2")),
        ("for at least 12 months from E", .forAtLeast(.months(12), from: "E")),
        ("for at least 90 days from E", .forAtLeast(.days(90), from: "E")),
        ("for at least 1 year from E", .forAtLeast(.years(1), from: "E")),
        ("on the date set by E", .onTheDateSet(by: "E")),
        ("promptly after E", .promptly(after: "E")),
    ])
    func `is read in the law's own words and written back in them`(_ text: String, _ phrase: DuePhrase) throws {
        #expect(try DuePhrase(reading: text) == phrase)
        #expect(phrase.description == text)
    }

    @Test(arguments: [
        ("within 1 months of E", "within 1 month of E"),
        ("within 14 day of E", "within 14 days of E"),
        ("within 5 working day of E", "within 5 working days of E"),
        ("  within   1 month  of E ", "within 1 month of E"),
        ("every 1 year from E until E2", "every 12 months from E until E2"),
        ("within 0014 days of E", "within 14 days of E"),
    ])
    func `takes units in singular and plural, and any spaces`(_ text: String, _ written: String) throws {
        #expect(try DuePhrase(reading: text).description == written)
    }

    @Test(arguments: [
        ("", PhraseError.unknown),
        ("secret", .unknown),
        ("Within 1 month of secret", .unknown),
        ("on the date of secret", .unknown),
        ("at most 1 month before secret", .unknown),
        ("for 12 months from secret", .unknown),
        ("within", .count),
        ("within a month of secret", .count),
        ("within 0 days of secret", .count),
        ("within -1 days of secret", .count),
        ("within +1 days of secret", .count),
        ("within 1.5 days of secret", .count),
        ("within 10000 days of secret", .count),
        ("within 99999999999999999999 days of secret", .count),
        ("within 5201 weeks of secret", .count),
        ("within 1201 months of secret", .count),
        ("within 101 years of secret", .count),
        ("within 1 fortnight of secret", .expected("days', 'weeks', 'months', 'years' or 'working days")),
        ("within 1 working month of secret", .expected("days', 'weeks', 'months', 'years' or 'working days")),
        ("within 1 month after secret", .expected("of")),
        ("within 1 month of", .event),
        ("within 1 month of secret event", .trailing),
        ("at least 1 week after secret", .expected("before")),
        ("at least 1 month before secret", .unit("'at least … before' counts in days, weeks or working days")),
        ("at least 1 year before secret", .unit("'at least … before' counts in days, weeks or working days")),
        ("every 3 months from secret", .expected("until")),
        ("every 3 months after secret until secret", .expected("from")),
        ("every 3 months from secret until", .event),
        ("every 3 weeks from secret until secret", .unit("'every … from' counts in months, quarters or years")),
        ("every quarter of secret until secret", .expected("from")),
        ("every quarter from secret", .expected("until")),
        ("every quarters from secret until secret", .count),
        ("for at least 12 months after secret", .expected("from")),
        (
            "for at least 3 working days from secret",
            .unit("'for at least … from' counts in days, weeks, months or years")
        ),
        ("on the date set by", .event),
        ("promptly after", .event),
        ("promptly after secret secret", .trailing),
    ])
    func `that is wrong is refused with a sentence that never repeats it`(_ text: String, _ error: PhraseError) {
        #expect(throws: error) { try DuePhrase(reading: text) }
        #expect(!error.description.contains("secret"))
        #expect(!error.description.isEmpty)
    }

    @Test(arguments: [
        ("within 1 month of E", "E", nil, false, false, true),
        ("at least 1 week before E", "E", nil, false, true, true),
        ("every 3 months from E until E2", "E", "E2", false, false, true),
        ("every quarter from E until E2", "E", "E2", false, false, true),
        ("for at least 12 months from E", "E", nil, true, false, true),
        ("on the date set by E", "E", nil, false, false, true),
        ("promptly after E", "E", nil, false, false, false),
    ])
    func `knows its kind`(
        _ text: String, _ trigger: EventName, _ end: EventName?, _ isFloor: Bool, _ countsBackwards: Bool,
        _ hasDueDate: Bool
    ) {
        let phrase = phrase(text)
        #expect(phrase.trigger == trigger)
        #expect(phrase.end == end)
        #expect(phrase.isRecurring == (end != nil))
        #expect(phrase.isFloor == isFloor)
        #expect(phrase.countsBackwards == countsBackwards)
        #expect(phrase.hasDueDate == hasDueDate)
    }
}
