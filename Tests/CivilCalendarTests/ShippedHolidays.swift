import CivilCalendar
import Foundation
import Testing

/// The bank holidays that come with the program: `Config/bank-holidays.json`, in the format of GOV.UK.
struct ShippedHolidays: Decodable {
    let division: String
    let events: [Event]

    struct Event: Decodable {
        let title: String
        let date: String
        let notes: String
        let bunting: Bool
    }

    static func file() throws -> [String: ShippedHolidays] {
        let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
        let data = try Data(contentsOf: root.appending(path: "Config/bank-holidays.json"))
        return try JSONDecoder().decode([String: ShippedHolidays].self, from: data)
    }

    static func englandAndWales() throws -> BankHolidays {
        let division = try #require(try file()[Division.englandAndWales.rawValue])
        let dates = try division.events.map { event in try #require(CivilDate(event.date), "\(event.title)") }
        return BankHolidays(division: .englandAndWales, published: dates)
    }
}
