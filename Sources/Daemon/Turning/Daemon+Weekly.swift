import CaseStore
import CivilCalendar
import Ledger
import Mail
import Obligations

extension Daemon {
    /// What the weekly letter says of files, letters and this program.
    func news(since report: WeeklyReport) -> WeeklyNews {
        let refused = refusals.map { refusal in
            Alarm(kind: .refusedFile, occasion: refusal.file, place: refusal.place, problem: refusal.problem)
        }
        let last = report.week.adding(days: -7 * (report.missed + 1))
        do {
            let failed = try ledger.letters(in: [.failed, .corrupt], limit: Self.mostFailed)
                .count { letter in letter.ended.map { $0.date >= last } ?? false }
            let head = try ledger.auditHead()?.description
            return WeeklyNews(
                refused: refused, undelivered: failed, faults: faults.values.sorted(), head: head ?? "not yet begun")
        } catch {
            // What follows is a transaction of the same ledger: it fails too, and the letter is written anew.
            return WeeklyNews(refused: refused, undelivered: 0, faults: ["\(error)"], head: "not to be had")
        }
    }

    private static let mostFailed = 1_000
}
