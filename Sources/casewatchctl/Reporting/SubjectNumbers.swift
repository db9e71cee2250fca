import Control

/// The subjects of one case by their numbers, which stand for them on every page.
struct SubjectNumbers {
    private var numbers: [String: Int] = [:]

    init(_ numbers: [String: Int]) {
        self.numbers = numbers
    }

    /// Finds the numbers by asking: every question about a duty takes the number of its subject too.
    init(of instances: [Interface.Instance], asking answerer: any Answerer) async throws {
        var unknown: [String: Interface.Instance] = [:]
        for instance in instances {
            if let subject = instance.subject, unknown[subject] == nil { unknown[subject] = instance }
        }
        for number in 1...Self.most where !unknown.isEmpty {
            var asked: Set<String> = []
            let questions = unknown.values.filter { asked.insert($0.obligation).inserted }
                .map { instance in
                    // The first occurrence is written with its number only where the duty recurs.
                    let occurrence = instance.occurrence == 1 && instance.key.contains("#") ? "#1" : ""
                    return Interface.Request.explain(
                        .init(reference: instance.reference, key: "\(instance.obligation)[\(number)]\(occurrence)"))
                }
            for reply in try await answerer.answers(questions) {
                guard case .explain(let answer)? = reply, let subject = answer.instance.subject,
                    unknown.removeValue(forKey: subject) != nil
                else { continue }
                numbers[subject] = number
            }
        }
    }

    /// More services, agencies and actions no case has.
    private static let most = 200

    func number(of instance: Interface.Instance) -> Int? {
        instance.subject.flatMap { numbers[$0] }
    }

    /// The key with the subject as its number; a subject without one stays unnamed.
    func key(of instance: Interface.Instance) -> String {
        guard instance.subject != nil, let end = instance.key.firstIndex(of: "]") else { return instance.key }
        let number = number(of: instance).map(String.init) ?? "?"
        return "\(instance.obligation)[\(number)]" + instance.key[instance.key.index(after: end)...]
    }
}
