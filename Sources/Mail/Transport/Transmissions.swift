import Glibc

/// How often a letter has been handed to a mail server without a certain answer; its file carries the count.
///
/// The three execute bits of the file, which mean nothing else for a letter, are the three strokes of the tally. They move
/// with the file from folder to folder, whoever moves it, so that a letter which the daemon and the courier both put back
/// is still not sent once more than allowed.
package struct Transmissions: Sendable, Hashable {
    package let count: Int

    /// The first attempt and the repeats that recovery allows.
    package static let most = 1 + Recovery.mostRepeats

    package init(_ count: Int) {
        self.count = min(max(count, 0), Self.most)
    }

    /// Whether another attempt could be one copy too many.
    package var areSpent: Bool { count >= Self.most }

    /// Reads the tally of a file's mode.
    init(mode: mode_t) {
        self.init((mode & 0o111).nonzeroBitCount)
    }

    /// The mode of a file with this tally; nobody but the owner can read it.
    var mode: mode_t {
        [0o600, 0o700, 0o710, 0o711][count]
    }
}

extension Descriptor {
    func transmissions() throws(FileFault) -> Transmissions {
        var status = stat()
        _ = try retrying { fstat(number, &status) }
        return Transmissions(mode: status.st_mode)
    }

    func mark(_ transmissions: Transmissions) throws(FileFault) {
        _ = try retrying { fchmod(number, transmissions.mode) }
    }
}
