import Testing

struct `The shipped bank holidays` {
    @Test func `are ten years of England and Wales as GOV·UK writes them`() throws {
        let file = try ShippedHolidays.file()
        let division = try #require(file["england-and-wales"])
        #expect(file.count == 1)
        #expect(division.division == "england-and-wales")
        #expect(division.events.count == 83)
        #expect(division.events.map(\.date) == division.events.map(\.date).sorted())
        #expect(Set(division.events.map(\.date)).count == 83)
        #expect(Set(division.events.map(\.notes)) == ["", "Substitute day"])
    }

    @Test func `say where a day is kept as a substitute`() throws {
        let events = try #require(try ShippedHolidays.file()["england-and-wales"]).events
        let substitutes = events.filter { $0.notes == "Substitute day" }.map(\.date)
        #expect(
            substitutes == [
                "2020-12-28", "2021-12-27", "2021-12-28", "2022-01-03", "2022-12-27", "2023-01-02", "2026-12-28",
                "2027-12-27", "2027-12-28", "2028-01-03",
            ])
    }
}
