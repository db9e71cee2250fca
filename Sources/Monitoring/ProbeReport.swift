/// The one line of a monitoring plugin: a verdict, what led to it, and the numbers.
package struct ProbeReport: Sendable, Equatable {
    package let verdict: Verdict
    /// What is not as it should be, the gravest first.
    package let findings: [String]
    package let performance: [Performance]
    private let summary: String

    /// Parts without which nothing is recorded, written or seen: no number of them is tolerable.
    private static let graveParts: Set = ["ledger", "spool", "case store"]

    package init(_ vitals: Vitals, within limits: Limits) {
        let judged = Vital.allCases.map { vital -> (vital: Vital, value: Int?, verdict: Verdict) in
            let value = vitals.values[vital]
            let isGrave = vital == .faults && !Self.graveParts.isDisjoint(with: vitals.faultyParts)
            let verdict = value.map { limits.verdict(on: vital, $0) } ?? .ok
            return (vital, value, isGrave ? .critical : verdict)
        }
        verdict = judged.map(\.verdict).max() ?? .ok
        findings = judged.filter { $0.verdict > .ok }.sorted { $0.verdict > $1.verdict }.map { judged in
            let phrase = judged.vital.phrase(judged.value ?? 0)
            guard judged.vital == .faults, !vitals.faultyParts.isEmpty else { return phrase }
            return "\(phrase) (\(vitals.faultyParts.joined(separator: ", ")))"
        }
        summary = [Vital.cases, .open, .overdue].compactMap { vital in
            vitals.values[vital].map { vital == .cases ? vital.phrase($0) : "\($0) \(vital.rawValue)" }
        }
        .joined(separator: ", ")
        performance = judged.map { judged in
            Performance(
                vital: judged.vital, value: judged.value, warning: limits.warning[judged.vital],
                critical: limits.critical[judged.vital])
        }
    }

    /// Where nothing can be measured, and why.
    package init(_ verdict: Verdict, because reason: String) {
        self.verdict = verdict
        findings = [reason]
        performance = []
        summary = ""
    }

    /// `CASEWATCH OK - 12 cases, 3 open, 0 overdue | cases=12;;;0 …`.
    package var line: String {
        let text = [findings.joined(separator: ", "), summary].filter { !$0.isEmpty }.joined(separator: "; ")
        // What stands behind a bar, or on another line, would be taken for numbers.
        let plain = text.map { $0 == "|" ? "/" : $0.isNewline ? " " : $0 }
        let numbers = performance.map(\.description).joined(separator: " ")
        return "CASEWATCH \(verdict.word) - \(String(plain))" + (numbers.isEmpty ? "" : " | \(numbers)")
    }
}

extension ProbeReport: Encodable {
    private enum Field: String, CodingKey {
        case verdict, findings, performance
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(verdict.word.lowercased(), forKey: .verdict)
        try fields.encode(findings, forKey: .findings)
        try fields.encode(performance, forKey: .performance)
    }
}
