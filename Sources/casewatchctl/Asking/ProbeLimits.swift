import ArgumentParser
import Monitoring

/// The ranges of a probe that somebody has chosen, each number with one of its own.
struct ProbeLimits: ParsableArguments {
    @Option(help: Self.help("overdue duties", .overdue, \.usualWarning))
    var warningOverdue: AcceptableRange?

    @Option(help: Self.help("overdue duties", .overdue, \.usualCritical))
    var criticalOverdue: AcceptableRange?

    @Option(help: Self.help("refused files", .refused, \.usualWarning))
    var warningRefused: AcceptableRange?

    @Option(help: Self.help("refused files", .refused, \.usualCritical))
    var criticalRefused: AcceptableRange?

    @Option(help: Self.help("letters that failed", .failed, \.usualWarning))
    var warningFailed: AcceptableRange?

    @Option(help: Self.help("letters that failed", .failed, \.usualCritical))
    var criticalFailed: AcceptableRange?

    @Option(help: Self.help("letters that wait", .queued, \.usualWarning))
    var warningQueued: AcceptableRange?

    @Option(help: Self.help("letters that wait", .queued, \.usualCritical))
    var criticalQueued: AcceptableRange?

    @Option(help: Self.help("seconds that the oldest letter has waited", .age, \.usualWarning))
    var warningAge: AcceptableRange?

    @Option(help: Self.help("seconds that the oldest letter has waited", .age, \.usualCritical))
    var criticalAge: AcceptableRange?

    @Option(help: Self.help("days to the last published bank holiday", .holidays, \.usualWarning))
    var warningHolidays: AcceptableRange?

    @Option(help: Self.help("days to the last published bank holiday", .holidays, \.usualCritical))
    var criticalHolidays: AcceptableRange?

    @Option(help: Self.help("parts that do not work", .faults, \.usualWarning))
    var warningFaults: AcceptableRange?

    @Option(help: Self.help("parts that do not work", .faults, \.usualCritical))
    var criticalFaults: AcceptableRange?

    @Option(help: Self.help("warnings in the status", .warnings, \.usualWarning))
    var warningWarnings: AcceptableRange?

    @Option(help: Self.help("warnings in the status", .warnings, \.usualCritical))
    var criticalWarnings: AcceptableRange?

    @Option(help: Self.help("cases", .cases, \.usualWarning))
    var warningCases: AcceptableRange?

    @Option(help: Self.help("cases", .cases, \.usualCritical))
    var criticalCases: AcceptableRange?

    /// The usual ranges, and in their place what was chosen.
    var chosen: Limits {
        var limits = Limits.usual
        limits.warning.merge(
            [
                .overdue: warningOverdue, .refused: warningRefused, .failed: warningFailed, .queued: warningQueued,
                .age: warningAge, .holidays: warningHolidays, .faults: warningFaults, .warnings: warningWarnings,
                .cases: warningCases,
            ].compactMapValues(\.self), uniquingKeysWith: { $1 })
        limits.critical.merge(
            [
                .overdue: criticalOverdue, .refused: criticalRefused, .failed: criticalFailed,
                .queued: criticalQueued, .age: criticalAge, .holidays: criticalHolidays, .faults: criticalFaults,
                .warnings: criticalWarnings, .cases: criticalCases,
            ].compactMapValues(\.self), uniquingKeysWith: { $1 })
        return limits
    }

    private static func help(_ what: String, _ vital: Vital, _ usual: (Vital) -> AcceptableRange?) -> ArgumentHelp {
        let number = usual(vital).map { "'\($0)' where none is given" } ?? "no limit where none is given"
        return ArgumentHelp("What is well of \(what); \(number).", valueName: "range")
    }
}

extension AcceptableRange: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}
