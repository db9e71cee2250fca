/// Why a file cannot be read, before anything in it is looked at.
package enum FileProblem: Error, Sendable, Hashable {
    case missing
    case symlink
    /// A directory, a pipe, a socket or a device.
    case notRegular
    case tooLarge
    case empty
    case forbidden
    /// It changed while it was read: to be read again when it rests.
    case changing
    /// The system's own words for any other failure.
    case failed(String)
}

extension FileProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing: "does not exist"
        case .symlink: "is a symbolic link; put the file itself in its place"
        case .notRegular: "is not a regular file; put a file in its place or give it another name"
        case .tooLarge: "is larger than 1 MiB; a file of this kind has a few kilobytes"
        case .empty: "is empty; write it or remove it"
        case .forbidden: "may not be read; permit it to the user that casewatchd runs as"
        case .changing: "is still being written; it is read again when it rests"
        case .failed(let reason): "cannot be read (\(reason)); see to the disk and the system's limits"
        }
    }
}
