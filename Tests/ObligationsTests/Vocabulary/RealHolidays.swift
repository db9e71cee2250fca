import CivilCalendar
import Foundation

/// The bank holidays that come with the program, as GOV.UK publishes them.
enum RealHolidays {
    private struct Division: Decodable {
        let events: [Event]
    }

    private struct Event: Decodable {
        let date: String
    }

    static let englandAndWales: BankHolidays = {
        let file = URL(filePath: #filePath).appending(path: "../../../../Config/bank-holidays.json").standardizedFileURL
        guard
            let data = try? Data(contentsOf: file),
            let divisions = try? JSONDecoder().decode([String: Division].self, from: data),
            let events = divisions["england-and-wales"]?.events
        else { preconditionFailure("no bank holidays at \(file.path)") }
        return BankHolidays(division: .englandAndWales, published: events.map { day($0.date) })
    }()
}

extension WorkingCalendar {
    static let real = WorkingCalendar(RealHolidays.englandAndWales)
}
