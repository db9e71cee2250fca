extension BadText {
    /// Each what a person might write into a case file by mistake.
    static let cases = [
        BadText(
            "unknown key", Sample.caseText.with("people:", "canary:"),
            "3:1: unknown key in a case; known are case, procedure, people and events"),
        BadText(
            "unknown key near a known one", Sample.caseText.with("procedure:", "procedur:"),
            "1:1: 'procedure' is missing in a case; add it",
            "2:1: unknown key in a case; did you mean 'procedure'?"),
        BadText(
            "unknown key of an event", Sample.caseText.with("for:", "fro:"),
            "8:38: unknown key in an event; did you mean 'for'?"),
        BadText(
            "another reference than the file's name", Sample.caseText.with("TEST-2026-001", "CANARY-2026-001"),
            "1:7: 'case' must be the name of the file without '.yaml'"),
        BadText(
            "unknown procedure", Sample.caseText.with("short-review", "canary"),
            "2:12: 'procedure' names no procedure that is loaded"),
        BadText(
            "unknown procedure near a known one", Sample.caseText.with("short-review", "short-reveiw"),
            "2:12: 'procedure' names no procedure that is loaded; did you mean 'short-review'?"),
        BadText(
            "unknown role", Sample.caseText.with("board-chair:", "canary:"),
            "4:3: unknown role in 'people'"),
        BadText(
            "unknown role near a known one", Sample.caseText.with("board-chair:", "board-chiar:"),
            "4:3: unknown role in 'people'; did you mean 'board-chair'?"),
        BadText(
            "a person who is no word", Sample.caseText.with("chair-1", "Canary, Clara"),
            "4:16: a value in 'people' must be one word of small letters, digits and hyphens, 64 at most"),
        BadText(
            "unknown event", Sample.caseText.with("event: brought", "event: canary"),
            "7:12: 'event' names no event of this procedure"),
        BadText(
            "unknown event near a known one", Sample.caseText.with("event: decided", "event: decded"),
            "13:12: 'event' names no event of this procedure; did you mean 'decided'?"),
        BadText(
            "an event of which a word was left out", Sample.caseText.with("event: brought", "event: given"),
            "7:12: 'event' names no event of this procedure; did you mean 'update-given'?"),
        BadText(
            "no date", Sample.caseText.with("  - date: 2026-01-20\n    event", "  - event"),
            "6:5: 'date' is missing in an event; add it"),
        BadText(
            "a date in words", Sample.caseText.with("2026-01-20", "20 January canary"),
            "6:11: 'date' must be a day, written as YYYY-MM-DD"),
        BadText(
            "a date without its zeros", Sample.caseText.with("2026-01-20", "2026-1-20"),
            "6:11: 'date' must be a day, written as YYYY-MM-DD"),
        BadText(
            "a day that does not exist", Sample.caseText.with("2026-01-20", "2026-02-30"),
            "6:11: 'date' is a day that the calendar does not have"),
        BadText(
            "a year out of reach", Sample.caseText.with("2026-01-20", "0202-01-20"),
            "6:11: 'date' must lie in the years 1900 to 2199"),
        BadText(
            "a date without a value", Sample.caseText.with("2026-01-20", ""),
            "6:10: 'date' has no value; write one or remove the key"),
        BadText(
            "a list as a date", Sample.caseText.with("2026-01-20", "[canary]"),
            "6:11: 'date' must be a single value, not a list"),
        BadText(
            "a mapping as a date", Sample.caseText.with("2026-01-20", "{canary: 1}"),
            "6:11: 'date' must be a single value, not a mapping"),
        BadText(
            "no date set where the event sets one", Sample.caseText.with("\n    until: 2026-03-20", ""),
            "10:12: 'event' sets a date; add 'until' with that date"),
        BadText(
            "a date set for a day before its event", Sample.caseText.with("2026-03-20", "2026-02-09"),
            "11:12: 'until' lies before the date of its event; a date is set for that day or a later one"),
        BadText(
            "a subject that is no word", Sample.caseText.with("police", "Canary Family"),
            "8:43: 'for' must be one word of small letters, digits and hyphens, 32 at most"),
        BadText(
            "an item that is no word", Sample.caseText.with("[reasons, letter]", "[reasons, Clara Canary]"),
            "14:21: an item of 'with' must be one word of small letters, digits and hyphens, 64 at most"),
        BadText(
            "a single item where a list belongs", Sample.caseText.with("[reasons, letter]", "canary"),
            "14:11: 'with' must be a list, as in [a, b]"),
        BadText(
            "a text where the events belong", "case: TEST-2026-001\nprocedure: short-review\nevents: canary\n",
            "3:9: 'events' must be a list, as in [a, b]"),
        BadText(
            "a text where an event belongs", "case: TEST-2026-001\nprocedure: short-review\nevents: [canary]\n",
            "3:10: an item of 'events' must be a mapping, as in {key: value}"),
        BadText(
            "a list where the people belong",
            "case: TEST-2026-001\nprocedure: short-review\npeople: [canary]\n",
            "3:9: 'people' must be a mapping, as in {key: value}"),
        BadText("a list instead of a case", "- canary\n", "1:1: a case file must be a mapping, as in {key: value}"),
        BadText("a word instead of a case", "canary\n", "1:1: a case file must be a mapping, as in {key: value}"),
        BadText(
            "nothing but a comment", "# canary\n",
            "1:1: nothing but comments stands in this file; write it or remove it"),
        BadText(
            "a key twice", Sample.caseText.with("    until: 2026-03-20", "    until: 2026-03-20\n    until: canary"),
            "12:5: duplicate key; it stands in line 11 already, keep one of them"),
        BadText(
            "a key of the file twice", Sample.caseText + "\"case\": canary\n",
            "15:1: duplicate key; it stands in line 1 already, keep one of them"),
    ]
}
