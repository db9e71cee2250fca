package import Obligations

extension CaseFiles {
    /// What a directory of cases holds at one moment.
    package struct Scan: Sendable, Hashable {
        /// In the state in which they are known.
        package internal(set) var unchanged: [CaseReference] = []
        /// New, or in another state than the known one: to be read.
        package internal(set) var changed: [CaseReference] = []
        /// Files whose names say that they are no cases.
        package internal(set) var refused: [RefusedFile] = []
        /// Why the directory cannot be listed; then nothing else is said, and no case is known to be gone.
        package internal(set) var directoryProblem: Refusal?

        /// Every case that has a file.
        package var present: [CaseReference] { (unchanged + changed).sorted() }
    }

    /// What came of reading one file.
    package enum Reading: Sendable, Hashable {
        case text(CaseText)
        case refused(RefusedFile)
        /// Somebody is writing it: to be read again soon.
        case changing(CaseReference)
        case gone(CaseReference)
    }
}

/// The bytes of one case file in the state in which they were read.
package struct CaseText: Sendable, Hashable {
    package let reference: CaseReference
    /// For the eyes of whoever may read the file anyway.
    package let path: String
    package let contents: SafeFile.Contents

    package var bytes: [UInt8] { contents.bytes }
    package var identity: FileIdentity { contents.identity }
}

/// A file that cannot be a case, whatever it holds.
package struct RefusedFile: Sendable, Hashable {
    /// Nil where the name is no reference.
    package let reference: CaseReference?
    package let refusal: Refusal
    /// Nil where not even that can be told.
    package let stamp: FileStamp?

    /// Tells this state of the file from the next one, so that the same refusal is not said over and over.
    package var occasion: String {
        stamp.map { "\($0.inode)-\($0.size)-\($0.seconds).\($0.nanoseconds)" } ?? "unknown"
    }
}
