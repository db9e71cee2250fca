import Foundation
import Testing

@testable import Ledger

/// A way in which a ledger loses its file while a daemon uses it.
enum Loss: String, CaseIterable, Sendable {
    case deleted, moved, replaced, withItsFolder

    func strike(_ site: Site) throws {
        let manager = FileManager.default
        switch self {
        case .deleted:
            for ending in ["", "-wal", "-shm"] { try manager.removeItem(atPath: site.paths.ledger + ending) }
        case .moved:
            try manager.moveItem(atPath: site.paths.ledger, toPath: site.directory + "/elsewhere")
        case .replaced:
            try site.write(Data("another".utf8), to: site.directory + "/another")
            try #require(rename(site.directory + "/another", site.paths.ledger) == 0)
        case .withItsFolder:
            try manager.removeItem(atPath: site.paths.folder.path)
        }
    }
}

struct `A ledger that loses its file while it is open` {
    private func saved(_ site: Site) -> LedgerError {
        .displaced(path: site.paths.ledger, rescue: .copied(to: site.paths.rescue))
    }

    @Test(arguments: Loss.allCases)
    func `writes no more, and saves all that it held beside its place`(_ loss: Loss) throws {
        let site = try Site()
        let ledger = try site.open()
        try ledger.append(Sample.change())
        #expect(ledger.breakage == nil)
        try loss.strike(site)

        #expect(throws: saved(site)) { try ledger.append(Sample.change()) }
        #expect(throws: saved(site)) { try ledger.verify() }
        #expect(ledger.breakage == saved(site))
        try ledger.close()

        try? FileManager.default.removeItem(atPath: site.paths.ledger)
        try FileManager.default.moveItem(atPath: site.paths.rescue, toPath: site.paths.ledger)
        #expect(try site.mode(of: site.paths.ledger) == 0o600)
        try site.withLedger { again throws in
            #expect(again.installation == ledger.installation)
            #expect(try again.changes(limit: 9).count == 1)
        }
    }

    @Test func `is not begun anew, but asked for by the name of its copy`() throws {
        let site = try Site()
        let ledger = try site.open()
        try Loss.withItsFolder.strike(site)
        #expect(throws: saved(site)) { try ledger.verify() }
        try ledger.close()

        let refusal = LedgerError.missing(path: site.paths.ledger, trace: .rescue(path: site.paths.rescue))
        #expect(throws: refusal) { try site.open() }
        #expect(refusal.description.contains("'mv \(site.paths.rescue) \(site.paths.ledger)'"))
        // Whoever moves the copy away still meets the stamp, which went with the folder and was made anew.
        try FileManager.default.removeItem(atPath: site.paths.rescue)
        #expect(throws: LedgerError.missing(path: site.paths.ledger, trace: .stamp(path: site.paths.stamp))) {
            try site.open()
        }
    }

    @Test func `is not given up while it cannot be saved, and is saved later`() throws {
        let site = try Site()
        let ledger = try site.open()
        try ledger.append(Sample.change())
        try Loss.withItsFolder.strike(site)
        try site.write(Data(), to: site.paths.folder.path)

        let error = #expect(throws: LedgerError.self) { try ledger.append(Sample.change()) }
        guard case .displaced(_, .failed) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(ledger.breakage == nil)

        try FileManager.default.removeItem(atPath: site.paths.folder.path)
        #expect(throws: saved(site)) { try ledger.verify() }
        #expect(ledger.breakage == saved(site))
        try ledger.close()
    }

    @Test func `goes on when its file comes back`() throws {
        let site = try Site()
        try site.withLedger { ledger throws in
            try FileManager.default.moveItem(atPath: site.paths.ledger, toPath: site.directory + "/elsewhere")
            #expect(throws: saved(site)) { try ledger.append(Sample.change()) }
            try FileManager.default.moveItem(atPath: site.directory + "/elsewhere", toPath: site.paths.ledger)
            try ledger.append(Sample.change())
            #expect(ledger.breakage == nil)
        }
    }

    @Test(arguments: [["-wal"], ["-shm"], ["-wal", "-shm"]])
    func `keeps what only its log held, and says that it lost it`(_ endings: [String]) throws {
        let site = try Site()
        let ledger = try site.open()
        try ledger.append(Sample.change())
        for ending in endings { try FileManager.default.removeItem(atPath: site.paths.ledger + ending) }

        #expect(throws: LedgerError.logLost(path: site.paths.ledger)) { try ledger.append(Sample.change()) }
        try ledger.append(Sample.change())
        try ledger.verify()

        let copy = try site.afterKill()
        let kept = try copy.withLedger { try $0.changes(limit: 9).count }
        #expect(kept == 2)
        try ledger.close()
    }
}
