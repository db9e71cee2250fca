package import Foundation

/// What the programs of the first version left on 24 November 2026: a ledger, its stamp, and the cases it is about.
///
/// A duty in it is overdue, one was met late, one is acknowledged; seven letters were delivered and one still waits.
package enum EarlierLedger {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// The statements that make the ledger.
    package static var sql: String {
        get throws { try String(contentsOf: folder.appending(path: "ledger.sql"), encoding: .utf8) }
    }

    /// The file that stands beside the ledger.
    package static var stamp: String {
        get throws { try String(contentsOf: folder.appending(path: "ledger.generation"), encoding: .utf8) }
    }

    /// Lays the case files into a folder.
    package static func copyCases(to cases: URL) throws {
        let source = folder.appending(path: "cases")
        for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
            try FileManager.default.copyItem(at: source.appending(path: name), to: cases.appending(path: name))
        }
    }
}
