import CivilCalendar
import Testing

@testable import CaseStore

struct `A file of bank holidays` {
    @Test func `gives the dates of a division, and passes over what else it says`() throws {
        let file = try read(Sample.holidays)

        #expect(try file.holidays(of: .englandAndWales).dates == [day("2026-01-01"), day("2026-04-03")])
        #expect(try file.holidays(of: .scotland).dates == [day("2026-01-02")])
        #expect(try file.holidays(of: .scotland).horizon == day("2026-01-02"))
    }

    @Test func `may be about one division alone`() throws {
        let text = #"{"division":"scotland","events":[{"title":"\u00e9 \ud83c\udf84 \/","date":"2026-01-02"}]}"#

        #expect(try read(text).holidays(of: .scotland).dates == [day("2026-01-02")])
    }

    @Test func `is asked for what is needed only`() throws {
        let file = try read(Sample.holidays.with("2026-01-02", "tomorrow"))

        #expect(try file.holidays(of: .englandAndWales).dates.count == 2)
    }

    @Test(arguments: BadText.holidays)
    func `is refused`(row: BadText) {
        #expect(refusals { _ = try read(row.text).holidays(of: .englandAndWales) } == row.refusals)
    }

    @Test(arguments: ["[", "{\"a\":", "[[[[\n"])
    func `may nest as deep as it likes without harm`(opening: String) {
        let refusals = refusals { _ = try read(String(repeating: opening, count: 100_000)) }

        #expect(refusals.count == 1)
        #expect(refusals.first?.contains("more than 16 levels are nested here") == true)
    }

    private func read(_ text: String) throws -> HolidaysFile {
        try HolidaysFile(Array(text.utf8), at: "/rules/bank-holidays.json")
    }
}

extension BadText {
    static let holidays = [
        BadText(
            "another format", "date,canary\n",
            "1:1: this is no JSON; download it again from https://www.gov.uk/bank-holidays.json"),
        BadText(
            "nothing", "  \n",
            "2:1: nothing stands in this file, which should be JSON; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "no byte", "",
            "1:1: nothing stands in this file, which should be JSON; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "the page of a proxy", "<!DOCTYPE html>\n<p>canary",
            "1:1: this is a web page or XML, and no JSON; download it again from https://www.gov.uk/bank-holidays.json"),
        BadText(
            "a list", "[\"canary\"]",
            "1:1: the file of bank holidays must be a mapping, as in {key: value}"),
        BadText(
            "no such division", #"{"canary": {"events": []}}"#,
            "1:1: the file of bank holidays lacks the division 'england-and-wales' that a procedure counts by; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "another division alone", #"{"division": "scotland", "events": [{"date": "2026-01-01"}]}"#,
            "1:1: the file of bank holidays lacks the division 'england-and-wales' that a procedure counts by; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "a division without events", #"{"england-and-wales": {"canary": []}}"#,
            "1:23: the division 'england-and-wales' has no 'events'; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "a division that is empty", #"{"england-and-wales": {"events": []}}"#,
            "1:23: the division 'england-and-wales' has no bank holidays in it; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "a division that is a word", #"{"england-and-wales": "canary"}"#,
            "1:23: the division 'england-and-wales' must be a mapping, as in {key: value}"),
        BadText(
            "a holiday without a date", #"{"england-and-wales": {"events": [{"title": "canary"}]}}"#,
            "1:35: a bank holiday has no 'date'; download it again from https://www.gov.uk/bank-holidays.json"),
        BadText(
            "a holiday on no day", Sample.holidays.with("2026-04-03", "2026-04-31"),
            "6:40: 'date' is a day that the calendar does not have"),
        BadText(
            "a holiday on a day written otherwise", Sample.holidays.with("2026-04-03", "03 canary 2026"),
            "6:40: 'date' must be a day, written as YYYY-MM-DD"),
        BadText(
            "a holiday in a year nobody asks about", Sample.holidays.with("2026-04-03", "2226-04-03"),
            "6:40: 'date' must lie in the years 1900 to 2199"),
        BadText(
            "cut off", #"{"england-and-wales": {"events": [{"date": "canary"#,
            "1:44: the file ends in the middle of the text that begins here; download it again from https://www.gov.uk/bank-holidays.json"
        ),
        BadText(
            "cut off behind a value", #"{"canary": [1"#,
            "1:14: the file ends too early, here; download it again from https://www.gov.uk/bank-holidays.json"),
        BadText(
            "cut off behind an entry", #"{"canary": 1"#,
            "1:13: the file ends too early, here; download it again from https://www.gov.uk/bank-holidays.json"),
        BadText("a key without its colon", #"{"canary" 1}"#, "1:11: a ':' is missing here"),
        BadText("a key without quotes", #"{canary: 1}"#, "1:2: a text in double quotes is missing here"),
        BadText("a comma too many", #"{"canary": 1,}"#, "1:14: a text in double quotes is missing here"),
        BadText("a key twice", #"{"canary": 1, "canary": 2}"#, "1:15: duplicate key; keep one of them"),
        BadText(
            "more behind the end", #"{} canary"#, "1:4: something stands behind the end of the JSON value; remove it"),
        BadText("a word that is none", #"{"a": canary}"#, "1:7: a value is missing here"),
        BadText("a backslash that means nothing", #"{"a": "\canary"}"#, "1:8: this backslash has no meaning in JSON"),
        BadText("half an escape", #"{"a": "\u0zcanary"}"#, "1:8: this backslash has no meaning in JSON"),
        BadText(
            "a line break in a text", "{\"a\": \"canary\n\"}",
            "1:7: a text begins here and never ends; close it with a double quote"),
    ]
}
