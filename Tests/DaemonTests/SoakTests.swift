import CivilCalendar
import Control
import Foundation
import TestSupport
import Testing

@testable import Daemon

/// Years of random work, the same in every run: `CASEWATCH_SOAK=YEARS,CASES` makes it longer than the usual one.
@Suite struct `A partnership over the years` {
    private static let (years, cases): (Int, Int) = {
        let asked = ProcessInfo.processInfo.environment["CASEWATCH_SOAK"]?.split(separator: ",").compactMap { Int($0) }
        guard let asked, asked.count == 2 else { return (1, 25) }
        return (asked[0], asked[1])
    }()

    @Test func `is told everything once, whatever people, mail and restarts do`() async throws {
        var work = try Work(cases: Self.cases)
        try await work.office.open()
        let end = work.today.adding(days: Self.years * 365)
        var steps = 0
        while work.today < end {
            try await work.step()
            steps += 1
            try await work.check()
        }
        try await work.office.close()
        print("soak: \(Self.years) years, \(work.store.records.count) cases, \(steps) steps, \(work.summary)")
        #expect(work.sent > 0)
    }
}

/// Random work in an office, with a model of what must be so.
private struct Work {
    let office: Office
    var store = NaiveStore()
    var today: CivilDate
    private(set) var sent = 0
    private var failed = 0
    private var restarts = 0
    private var lots = Lots(of: 20)
    private var said: Set<String> = []
    private var noted = 0
    /// Files that are out of the store for a while.
    private var lost: [String] = []
    private let most: Int

    init(cases: Int) throws {
        office = try Office("2026-01-05 08:00")
        today = try #require(CivilDate("2026-01-05"))
        most = cases
    }

    var summary: String { "\(noted) notices said, \(sent) letters sent, \(failed) failed, \(restarts) restarts" }

    mutating func step() async throws {
        // Before anybody writes: what is lost is the version that the daemon has read.
        if lots.once(in: 10) { try lose() }
        for _ in 1...lots.number(1...6) { try write() }
        if lots.once(in: 10) {
            restarts += 1
            try await office.close()
            try await office.open()
        }
        try carry()
        try await office.rescan()
        try await pass(days: lots.number(1...9))
    }

    /// A person writes: a new case, a decision, an approval, or a correction.
    private mutating func write() throws {
        let names = store.records.keys.sorted()
        if names.isEmpty || (names.count < most && lots.once(in: 2)) {
            return try record(
                "BSCP-2026-\(1_000 + names.count)", .init(brought: today.adding(days: -lots.number(0...40))))
        }
        let name = lots.one(of: names)
        guard var record = store.records[name], !lost.contains(name) else { return }
        if record.decided == nil {
            if lots.once(in: 3) {
                record.brought = record.brought.adding(days: -lots.number(1...10))
            } else {
                record.decided = lots.date(from: record.brought, to: today)
            }
        } else if record.approved == nil, let decided = record.decided, lots.once(in: 3) {
            record.approved = lots.date(from: decided, to: today)
        }
        try self.record(name, record)
    }

    private mutating func record(_ name: String, _ record: NaiveStore.Record) throws {
        store.records[name] = record
        try office.record(name, events: record.events)
    }

    /// A file is gone for a while, and the duty stays.
    private mutating func lose() throws {
        while let name = lost.popLast(), let record = store.records[name] { try self.record(name, record) }
        guard let name = store.records.keys.sorted().first(where: { _ in lots.once(in: 5) }) else { return }
        lost.append(name)
        try office.remove("cases/\(name).yaml")
    }

    /// The courier and the mail server: most letters are taken, some refused, some wait, and once in a while one is lost.
    private mutating func carry() throws {
        for name in try office.names("spool/queue") {
            switch lots.number(1...20) {
            case 1...14:
                try office.move("spool/queue/\(name)", to: "spool/sent/\(name)")
                sent += 1
            case 15:
                try office.move("spool/queue/\(name)", to: "spool/failed/\(name)")
                try office.write("spool/failed/\(name).reply", "550 5.1.1 no such mailbox\n")
                failed += 1
            case 16: try office.remove("spool/queue/\(name)")
            default: break
            }
        }
    }

    private mutating func pass(days: Int) async throws {
        today = today.adding(days: days)
        try await office.pass(to: "\(today) 12:00")
    }

    /// The program's counts are those of the model, and nothing was said twice.
    mutating func check() async throws {
        let status = try await office.status()
        let owed = store.owed(on: today)
        #expect(status.cases == store.records.count, "\(today)")
        #expect(status.open + status.overdue == owed.open + owed.overdue, "\(today)")
        #expect(status.overdue == owed.overdue, "\(today)")
        for label in office.journal.labels(from: &noted) {
            #expect(said.insert(label).inserted, "said twice: \(label)")
        }
    }
}
