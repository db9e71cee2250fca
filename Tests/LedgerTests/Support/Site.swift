import Foundation
import GRDB
import Testing

@testable import Ledger

/// A temporary directory with a ledger and a spool in it; gone when the test is over.
final class Site {
    let directory: String
    let paths: LedgerPaths
    let spool: String

    init() throws {
        directory = FileManager.default.temporaryDirectory.path + "/casewatch-ledger-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
        spool = directory + "/spool"
        paths = LedgerPaths(ledger: directory + "/state/ledger.sqlite", spool: spool)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    func open() throws -> SQLiteLedger {
        try SQLiteLedger.open(paths, patience: 0)
    }

    /// Does something with a ledger that was just opened, and closes it.
    func withLedger<Answer>(_ body: (SQLiteLedger) throws -> Answer) throws -> Answer {
        let ledger = try open()
        let answer = try body(ledger)
        try ledger.close()
        return answer
    }

    /// A connection as an administrator's database shell has it.
    func shell() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        return try DatabaseQueue(path: paths.ledger, configuration: configuration)
    }

    /// What a kill leaves on the disk: a second site with copies of the files as they are now.
    ///
    /// - Parameter logLength: How much of the write-ahead log survives; all of it when nil.
    func afterKill(logLength: Int? = nil) throws -> Site {
        let copy = try Site()
        try FileManager.default.createDirectory(atPath: copy.paths.folder.path, withIntermediateDirectories: true)
        for (from, to) in [(paths.ledger, copy.paths.ledger), (paths.stamp, copy.paths.stamp)] {
            try FileManager.default.copyItem(atPath: from, toPath: to)
        }
        let log = try bytes(of: paths.ledger + "-wal")
        try write(log.prefix(logLength ?? log.count), to: copy.paths.ledger + "-wal")
        return copy
    }

    func bytes(of path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }

    func write(_ bytes: some DataProtocol, to path: String) throws {
        let above = Folder(above: path).path
        try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// The permission bits of a file.
    func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}
