import Foundation
import TestSupport

/// The scripts of the folder Deploy, and what they are given.
enum Deploy {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../Deploy").standardizedFileURL

    /// Where the commands are that the tests were built with.
    static let built = URL(filePath: Program.ctl.path).deletingLastPathComponent().path

    static func script(_ name: String) -> String { folder.appending(path: name).path }
}
