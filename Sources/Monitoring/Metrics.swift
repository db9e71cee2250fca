import CivilCalendar
import Clock
package import Control

/// How Casewatch fares as OpenMetrics text, for a monitoring that collects numbers.
///
/// Labels name roles, duties and states, and never a case.
package struct Metrics: Sendable {
    /// Ends with the mark without which a reader takes the text for cut off.
    package let text: String

    package init(_ status: Interface.StatusReply, _ vitals: Vitals, duties: [Interface.Instance]) {
        let families = [
            MetricFamily("up", "Whether Casewatch could be asked.", 1),
            Self.version(status),
            MetricFamily("start_time_seconds", "When the daemon started.", Self.seconds(status.started)),
            MetricFamily("asked_time_seconds", "When these numbers were taken.", Self.seconds(status.now)),
            MetricFamily("next_time_seconds", "When anything is due next.", status.next.flatMap(Self.seconds)),
            MetricFamily("cases", "Cases that are watched.", status.cases),
            MetricFamily("duties_open", "Duties that are open.", status.open),
            MetricFamily("duties_overdue", "Duties that are overdue.", status.overdue),
            Self.tally(duties),
            MetricFamily("files_refused", "Files that are refused.", status.refused.numberOfFiles),
            MetricFamily("letters_waiting", "Letters that wait to be carried.", status.queued),
            MetricFamily("letters_failed", "Letters that could not be delivered.", status.failed),
            MetricFamily(
                "oldest_letter_age_seconds", "How long the oldest waiting letter has waited.", vitals.values[.age]),
            MetricFamily(
                "holidays_left_days", "Days to the last published bank holiday.", vitals.values[.holidays]),
            MetricFamily("warnings", "What is accepted and still wants attention.", vitals.values[.warnings]),
            MetricFamily("faults", "Parts of the program that do not work.", vitals.values[.faults]),
            Self.faultyParts(status),
        ]
        text = families.map(\.text).joined() + Self.end
    }

    /// What can be said where nobody answers.
    package static let unanswered =
        MetricFamily("up", "Whether Casewatch could be asked.", 0).text + end

    private static let end = "# EOF\n"

    private static func version(_ status: Interface.StatusReply) -> MetricFamily {
        var family = MetricFamily("version", "The version of the program, as its label.")
        family.samples = [.init(labels: [("version", status.version)], value: 1)]
        return family
    }

    private static func tally(_ duties: [Interface.Instance]) -> MetricFamily {
        let counts = Dictionary(duties.map { (Kind($0), 1) }, uniquingKeysWith: +)
        var family = MetricFamily("duties", "Duties of all cases by obligation, owning role and state.")
        family.samples = counts.sorted { $0.key < $1.key }.map { kind, count in
            .init(
                labels: [("obligation", kind.obligation), ("role", kind.role), ("state", kind.state)], value: count)
        }
        return family
    }

    private static func faultyParts(_ status: Interface.StatusReply) -> MetricFamily {
        var family = MetricFamily("faulty_part", "A part of the program that does not work, as its label.")
        family.samples = Set(status.faults.map(\.part)).sorted().map { .init(labels: [("part", $0)], value: 1) }
        return family
    }

    private static func seconds(_ text: String) -> Int? {
        Instant(rfc3339: text).map { Int($0.secondsSince1970) }
    }

    /// What duties are counted by.
    private struct Kind: Hashable, Comparable {
        let obligation: String
        let role: String
        let state: String

        init(_ duty: Interface.Instance) {
            obligation = duty.obligation
            role = duty.owner
            state = duty.state.rawValue
        }

        static func < (left: Self, right: Self) -> Bool {
            (left.obligation, left.role, left.state) < (right.obligation, right.role, right.state)
        }
    }
}
