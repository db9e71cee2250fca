extension Interface {
    /// A part of the program that does not work, as a status tells of it among its warnings.
    package struct Fault: Sendable, Hashable {
        /// Such as `ledger` or `spool`.
        package let part: String
        /// What is wrong, and what becomes of the work meanwhile.
        package let problem: String

        package init(part: String, problem: String) {
            self.part = part
            self.problem = problem
        }

        /// `fault: ledger: database is locked`.
        package var warning: String { "\(Self.mark)\(part)\(Self.gap)\(problem)" }

        /// Nil for a warning that tells of no fault.
        init?(warning: String) {
            guard warning.hasPrefix(Self.mark) else { return nil }
            let rest = warning.dropFirst(Self.mark.count)
            guard let gap = rest.firstRange(of: Self.gap) else { return nil }
            part = String(rest[..<gap.lowerBound])
            problem = String(rest[gap.upperBound...])
        }

        private static let mark = "fault: "
        private static let gap = ": "
    }
}

extension Interface.StatusReply {
    /// The parts of the program that do not work.
    package var faults: [Interface.Fault] { warnings.compactMap { Interface.Fault(warning: $0) } }
}
