import CaseStore
import CivilCalendar
import Foundation
import Obligations

/// What comes with the program: its procedures, bank holidays and demonstration cases, read from `Config`.
enum Shipped {
    static let serious = procedure("scr-2015")
    static let practice = procedure("lcspr-2023")
    static let procedures = [serious, practice]

    static let holidays: BankHolidays = {
        do {
            let path = "Config/bank-holidays.json"
            return try HolidaysFile(Array(text(at: path).utf8), at: path).holidays(of: .englandAndWales)
        } catch { preconditionFailure("\(error)") }
    }()

    static let calendar = WorkingCalendar(holidays)

    /// The demonstration case of that number in the year 2026.
    static func demonstration(_ number: String) -> Case {
        guard let reference = CaseReference("BSCP-2026-\(number)") else { preconditionFailure("no case: \(number)") }
        do {
            return try CaseFile.read(
                Array(text(at: "Config/demo/cases/\(reference).yaml").utf8), named: reference,
                knowing: [serious.name: serious], noLaterThan: nil)
        } catch { preconditionFailure("\(error)") }
    }

    /// A file of the project as text.
    static func text(at path: String) -> String {
        do { return try String(contentsOf: root.appending(path: path), encoding: .utf8) } catch {
            preconditionFailure("no file: \(path)")
        }
    }

    /// A procedure file that stands beside these tests.
    static func procedure(_ name: String, from path: String? = nil) -> Procedure {
        let path = path ?? "Config/procedures/\(name).yaml"
        do { return try ProcedureFile.read(Array(text(at: path).utf8), at: path) } catch {
            preconditionFailure("\(error)")
        }
    }

    private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
}
