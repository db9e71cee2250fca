/// Why a file was not written, or not for certain.
package enum WritingProblem: Error, Sendable, Hashable {
    /// Somebody else changed it meanwhile, and again when it was tried anew.
    case changed
    case missing
    /// There is one already where a new one was to be.
    case exists
    case symlink
    case forbidden
    case noDirectory
    /// The new file would belong to another group than the old one, which others could read it by.
    case groupLost
    /// The system's own words for any other failure.
    case failed(String)
    /// The new text is in place, and the disk has not confirmed it.
    case unconfirmed(String)
}
