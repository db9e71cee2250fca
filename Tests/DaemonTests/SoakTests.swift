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
        var work = try Work(cases: Self.cases, years: Self.years)
        try await work.office.open()
        var steps = 0
        while work.goesOn {
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
    private let first: CivilDate
    private let last: CivilDate
    private let most: Int
    /// So many things people write between two looks, at most: most cases come to their end in the time there is.
    private let writes: Int

    /// So many cases come up over so many years, as evenly as in life.
    init(cases: Int, years: Int) throws {
        office = try Office("2026-01-05 08:00")
        first = try #require(CivilDate("2026-01-05"))
        last = first.adding(days: years * 365)
        today = first
        most = cases
        writes = 6 * max(1, cases / (25 * years))
    }

    var goesOn: Bool { today < last }

    var summary: String { "\(noted) notices said, \(sent) letters sent, \(failed) failed, \(restarts) restarts" }

    mutating func step() async throws {
        // Before anybody writes: what is lost is the version that the daemon has read.
        if lots.once(in: 10) { try lose() }
        for _ in 1...lots.number(1...writes) { try write() }
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
        let expected = 1 + most * first.days(until: today) / first.days(until: last)
        if store.records.count < min(most, expected) {
            return try record(
                "BSCP-2026-\(1_000 + store.records.count)", .init(brought: today.adding(days: -lots.number(0...40))))
        }
        let owing = store.records.keys.filter { store.records[$0]?.due != nil }.sorted()
        guard !owing.isEmpty else { return }
        let name = lots.one(of: owing)
        guard var record = store.records[name], !lost.contains(name) else { return }
        if record.decided == nil {
            switch lots.number(1...4) {
            case 1: record.decided = lots.date(from: record.brought, to: today)
            case 2: record.brought = record.brought.adding(days: -lots.number(1...10))
            default: return
            }
        } else if let decided = record.decided, lots.once(in: 5) {
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
