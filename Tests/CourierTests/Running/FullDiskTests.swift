import Foundation
import TestSupport
import Testing

/// A small file system of the test's own, where one can be mounted.
@Suite(.enabled(if: SmallDisk.isUsable, "needs root, and the right to mount in a namespace of its own"))
struct `The courier beside a disk that fills up` {
    @Test(arguments: [
        ("size=8m", "less than 64 MiB are free where the spool is; make room"),
        ("size=200m,nr_inodes=500", "fewer than 1000 inodes are free where the spool is; remove files"),
    ])
    func `warns before it is full`(_ size: String, _ words: String) throws {
        let place = try TemporaryDirectory()
        try place.settle(at: nil)
        mkdir(place.path + "/spool", 0o700)

        let end = try place.runCourierOnce(under: SmallDisk.mounting(size, at: place.path + "/spool"))

        #expect(end.errors.contains(words), "\(end.errors)")
    }
}

private enum SmallDisk {
    static let isUsable: Bool = {
        guard let place = try? TemporaryDirectory() else { return false }
        return (try? Running(mounting("size=1m", at: place.path) + ["/bin/true"]).wait().status) == 0
    }()

    /// The words before a program that give it a small file system at that place, and nobody else.
    static func mounting(_ size: String, at path: String) -> [String] {
        [
            "/usr/bin/unshare", "--mount", "/bin/sh", "-c",
            "mount -t tmpfs -o \(size) none '\(path)' && exec \"$@\"", "sh",
        ]
    }
}
