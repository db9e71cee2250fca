import Glibc

extension SpoolError {
    /// Whether a file was no longer where it was looked for: somebody else moved it.
    package var isMissingFile: Bool { operation == .rename && code == ENOENT }
}
