import Control

/// The subjects of one case by their numbers, which stand for them on every page.
struct SubjectNumbers {
    private var numbers: [String: Int] = [:]

    init(_ numbers: [String: Int] = [:]) {
        self.numbers = numbers
    }

    /// Finds those of each case by asking: every question about a duty takes the number of its subject too.
    ///
    /// All cases are asked about together, since each round of questions is one conversation.
    static func all(
        of instances: [Interface.Instance], asking answerer: any Answerer
    ) async throws -> [String: SubjectNumbers] {
        var found: [String: SubjectNumbers] = [:]
        var unknown: [String: [String: Interface.Instance]] = [:]
        for instance in instances {
            guard let subject = instance.subject, unknown[instance.reference]?[subject] == nil else { continue }
            unknown[instance.reference, default: [:]][subject] = instance
        }
        for number in 1...most where !unknown.isEmpty {
            let questions = unknown.values.flatMap { Self.questions(about: number, in: $0.values) }
            for reply in try await answerer.answers(questions) {
                guard case .explain(let answer)? = reply, let subject = answer.instance.subject else { continue }
                let reference = answer.instance.reference
                guard unknown[reference]?.removeValue(forKey: subject) != nil else { continue }
                found[reference, default: SubjectNumbers()].numbers[subject] = number
                if unknown[reference]?.isEmpty == true { unknown[reference] = nil }
            }
        }
        return found
    }

    /// One question for each kind of duty: which subject of it has that number.
    private static func questions(
        about number: Int, in instances: some Sequence<Interface.Instance>
    ) -> [Interface.Request] {
        var asked: Set<String> = []
        return instances.filter { asked.insert($0.obligation).inserted }.map { instance in
            // The first occurrence is written with its number only where the duty recurs.
            let occurrence = instance.occurrence == 1 && instance.key.contains("#") ? "#1" : ""
            return .explain(
                .init(reference: instance.reference, key: "\(instance.obligation)[\(number)]\(occurrence)"))
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
