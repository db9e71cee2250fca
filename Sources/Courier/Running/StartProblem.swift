package import CaseStore
package import Mail

/// Why a courier cannot start, with what to do about it.
package enum StartProblem: Error, CustomStringConvertible {
    case settings([CaseStore.Refusal])
    case timeZone(String)
    case password(Password.Problem)
    case spool(SpoolError)
    case anotherCourier(String)

    package var description: String {
        switch self {
        case .settings(let refusals): refusals.map { $0.located(showingPaths: true) }.joined(separator: "\n")
        case .timeZone(let name):
            "the time zone '\(name)' is not known; correct 'timezone'"
        case .password(let problem): problem.description
        case .spool(let error): error.description
        case .anotherCourier(let path): "another courier works on the spool '\(path)'; stop it first"
        }
    }

    /// 78 (configuration) where a restart cannot help and a person must look, 75 where somebody else is at it.
    package var exitStatus: Int32 {
        switch self {
        case .settings, .timeZone, .password: 78
        case .anotherCourier: 75
        case .spool: 1
        }
    }
}
