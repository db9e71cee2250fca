import CivilCalendar
import Control
import Obligations
import Reports

/// Gathers what reports are made of by asking the questions of the control interface, wherever the answers come from.
struct Reporter {
    let answerer: any Answerer
    let titles: Titles
    /// The day asked for; nil for the present one.
    let asked: String?
    let today: CivilDate

    init(asking answerer: any Answerer, titles: Titles, today asked: String?) async throws {
        self.answerer = answerer
        self.titles = titles
        self.asked = asked
        today = try await answerer.day(asked)
    }

    /// The instances of some cases as of a day.
    func agenda(_ request: Interface.AgendaRequest) async throws -> [Interface.Instance] {
        do {
            guard case .agenda(let answer) = try await answerer.answer(.agenda(request)) else {
                throw Problem.daemonSaid("it is not an agenda")
            }
            return answer.instances
        } catch Problem.refused(let failure) {
            throw await answerer.explained(failure)
        }
    }

    /// The procedure of each case, by code.
    func procedures() async throws -> [String: String] {
        guard case .cases(let answer) = try await answerer.answer(.cases(.init(today: asked))) else {
            throw Problem.daemonSaid("it is not a list of cases")
        }
        return Dictionary(answer.cases.map { ($0.reference, $0.procedure) }, uniquingKeysWith: { first, _ in first })
    }

    /// Instances as reports show them: roles by their titles, subjects by their numbers.
    func reported(_ instances: [Interface.Instance]) async throws -> [ReportedDuty] {
        let procedures = try await procedures()
        let numbers = try await answerer.subjectNumbers(of: instances)
        let beginnings = Beginnings(instances)
        return instances.map { instance in
            reported(
                instance, numbers[instance.reference] ?? SubjectNumbers(), procedure: procedures[instance.reference],
                begun: beginnings.day(of: instance))
        }.sorted()
    }

    func reported(
        _ instance: Interface.Instance, _ numbers: SubjectNumbers, procedure: String?, begun: String?
    ) -> ReportedDuty {
        ReportedDuty(
            instance, key: numbers.key(of: instance), ordinal: numbers.number(of: instance),
            owner: titles.role(instance.owner, under: procedure), begun: begun)
    }
}
