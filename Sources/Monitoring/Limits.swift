/// The ranges in which each number has to stay.
package struct Limits: Sendable {
    package var warning: [Vital: AcceptableRange]
    package var critical: [Vital: AcceptableRange]

    /// What nobody has chosen otherwise.
    package static let usual = Limits(
        warning: ranges(\.usualWarning), critical: ranges(\.usualCritical))

    func verdict(on vital: Vital, _ value: Int) -> Verdict {
        if let range = critical[vital], !range.contains(value) { return .critical }
        if let range = warning[vital], !range.contains(value) { return .warning }
        return .ok
    }

    private static func ranges(_ usual: (Vital) -> AcceptableRange?) -> [Vital: AcceptableRange] {
        Dictionary(uniqueKeysWithValues: Vital.allCases.compactMap { vital in usual(vital).map { (vital, $0) } })
    }
}
