import CivilCalendar
import Control
import Obligations
import Reports

extension Reporter {
    /// One review: its duties, the explanation of each date, and what was said.
    func caseFacts(_ reference: String) async throws -> CaseFacts {
        let instances = try await agenda(.init(reference: reference, today: asked))
        let procedure = try await procedures()[reference]
        let numbers = try await answerer.subjectNumbers(of: instances)[reference] ?? SubjectNumbers()
        let explanations = try await answerer.answers(
            instances.map { .explain(.init(reference: reference, key: $0.key, today: asked)) })
        let sayings = try await answerer.answers(
            instances.map { .why(.init(reference: reference, key: $0.key, today: asked)) })
        let beginnings = Beginnings(instances)
        let duties = instances.indices.map { index in
            let duty = reported(
                instances[index], numbers, procedure: procedure, begun: beginnings.day(of: instances[index]))
            return ExplainedDuty(duty, steps: Self.steps(explanations[index]), said: said(sayings[index]))
        }
        return CaseFacts(
            reference: reference, procedure: procedure.map(titles.procedure) ?? "", today: today, duties: duties,
            knowsWhatWasSaid: answerer.knowsWhatWasSaid)
    }

    private static func steps(_ reply: Interface.Reply?) -> [ExplanationStep] {
        guard case .explain(let answer)? = reply else { return [] }
        return answer.steps.map { ExplanationStep($0.text, source: $0.source) }
    }

    /// The rungs said up to the day of the report; why a rung was held is not for a page that travels.
    private func said(_ reply: Interface.Reply?) -> [SaidRung] {
        guard case .why(let answer)? = reply else { return [] }
        return answer.rungs.compactMap { rung in
            guard let said = rung.said, let day = CivilDate(said.prefix(10)), day <= today else { return nil }
            return SaidRung(on: day, rung: rung.rung, level: rung.level)
        }
    }
}
