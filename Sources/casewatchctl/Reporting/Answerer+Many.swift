import Control
import Obligations

extension Answerer {
    /// Asks many questions, one after another; nil where a question is refused.
    func answers(_ requests: [Interface.Request]) async throws -> [Interface.Reply?] {
        var replies: [Interface.Reply?] = []
        for request in requests {
            do {
                replies.append(try await answer(request))
            } catch Problem.refused {
                replies.append(nil)
            }
        }
        return replies
    }

    func subjectNumbers(of instances: [Interface.Instance]) async throws -> [String: SubjectNumbers] {
        try await SubjectNumbers.all(of: instances, asking: self)
    }

    var knowsWhatWasSaid: Bool { true }

    var isForecastingFromToday: Bool { false }
}
