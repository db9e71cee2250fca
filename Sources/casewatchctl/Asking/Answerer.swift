import CivilCalendar
import Control
import Monitoring

/// Answers requests of the control interface, wherever the answer comes from.
protocol Answerer {
    func answer(_ request: Interface.Request) async throws -> Interface.Reply
    /// Many questions at once; nil where one is refused.
    func answers(_ requests: [Interface.Request]) async throws -> [Interface.Reply?]
    /// The numbers that stand for the subjects of each case.
    func subjectNumbers(of instances: [Interface.Instance]) async throws -> [String: SubjectNumbers]
    /// Whether the record of what was said is behind the answers.
    var knowsWhatWasSaid: Bool { get }
    /// Whether a forecast is as of the day asked for, and not as of now.
    var isForecastingFromToday: Bool { get }
    /// The numbers for monitoring, with what is known of the letters beyond a status.
    func vitals(_ status: Interface.StatusReply) async throws -> Vitals
}

extension Answerer {
    func status() async throws -> Interface.StatusReply {
        guard case .status(let status) = try await answer(.status) else { throw Problem.daemonSaid("no status") }
        return status
    }

    /// The day as of which is answered: the one asked for, or the present one where the answerer is.
    func day(_ asked: String?) async throws -> CivilDate {
        if let asked { return try Problem.day(asked) }
        guard let today = CivilDate(try await status().now.prefix(10)) else {
            throw Problem.daemonSaid("it does not tell the day")
        }
        return today
    }

    /// Every duty of every case.
    func duties() async throws -> [Interface.Instance] {
        guard case .agenda(let agenda) = try await answer(.agenda(.init())) else {
            throw Problem.daemonSaid("no agenda")
        }
        return agenda.instances
    }
}
