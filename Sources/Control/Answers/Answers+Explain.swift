import CivilCalendar
import Obligations

extension Answers {
    /// Why an instance is due when it is.
    package func explain(_ request: Interface.ExplainRequest) throws(Interface.Failure) -> Interface.ExplainReply {
        let today = try today(request.today)
        let (watched, duty) = try duty(request.reference, request.key, on: today)
        guard let (edition, almanac) = book.rules(for: watched.case) else {
            throw .noSuchInstance(reference: request.reference, key: request.key)
        }
        let explanation = Explanation(
            of: duty.instance, in: duty.reference, obligation: duty.obligation, procedure: edition.procedure,
            calendar: almanac.calendar)
        return Interface.ExplainReply(
            instance: duty.interface(on: today),
            steps: explanation.steps.map { Interface.Step(text: $0.text, source: $0.source) })
    }
}
