internal import Glibc

/// Why a file was not written, or not for certain.
package enum WritingProblem: Error, Sendable, Hashable {
    /// Somebody else changed it while it was being edited, and again when that was tried anew.
    case changed
    case missing
    /// There is a file already where a new one was to be.
    case exists
    case symlink
    case forbidden
    case noDirectory
    /// The new file would belong to another group than the old one: others could read it, or the daemon could not.
    case groupLost
    /// The system's own words for any other failure.
    case failed(String)
    /// The new text is in place, and the disk has not confirmed it.
    case unconfirmed(String)

    init(_ fault: CallFault) {
        switch fault.code {
        case ENOENT: self = .missing
        case EEXIST: self = .exists
        case EACCES, EPERM: self = .forbidden
        default: self = .failed(fault.reason)
        }
    }

    init(opening fault: CallFault) {
        self = fault.code == ELOOP ? .symlink : WritingProblem(fault)
    }
}

extension WritingProblem: CustomStringConvertible {
    /// What is wrong and what to do, to stand behind the file's name.
    package var description: String {
        switch self {
        case .changed: "somebody else is writing this file; nothing was recorded, try again when they are done"
        case .missing: "does not exist; begin the case with 'casewatchctl new'"
        case .exists: "exists already; record into it with 'casewatchctl record'"
        case .symlink: "is not a regular file; put the file itself in its place"
        case .forbidden: "may not be written by you; permit it, or do it as somebody who may"
        case .noDirectory:
            "the directory of cases does not exist; create or mount it, or correct 'cases' in the settings"
        case .groupLost: "belongs to a group that you are not in, and would lose it; do it as its owner or as root"
        case .failed(let reason): "cannot be written (\(reason)); nothing was changed, see to the disk"
        case .unconfirmed(let reason): "is written, but the disk has not confirmed it (\(reason)); see to the disk"
        }
    }
}
