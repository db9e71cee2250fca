import CivilCalendar
import Clock
import Control
import Dispatch
import Foundation
import Ledger
import Synchronization
import Systemd
import Testing

@testable import Daemon

/// A partnership's office in a temporary directory: real files, real ledger, real spool, and a clock that stands until it is moved.
final class Office {
    let folder: URL
    let journal = NotingJournal()
    private let clock: VirtualClock
    private let waking = VirtualWaking()
    private let zone: Zone
    private var daemon: Daemon?
    private let troubles = Troubles()
    /// The same in every office, so that the same work gives the same letters.
    private let installation: InstallationID

    /// Furnishes an office with the shipped rules; nothing runs yet.
    init(_ moment: String = "2026-01-05 08:00", procedure: String = Papers.procedure) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "casewatch-office-\(UUID().uuidString)")
        zone = try #require(Zone(identifier: "Europe/London"))
        installation = try #require(InstallationID(String(repeating: "1", count: 32)))
        clock = VirtualClock(zone.instant(of: try Self.moment(moment)))
        for name in ["cases", "procedures"] {
            try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try write("contacts.yaml", Papers.contacts)
        try write("bank-holidays.json", Papers.holidays)
        try write("procedures/short.yaml", procedure)
        try write("casewatch.yaml", Papers.settings)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    // MARK: What people do

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// Writes a case file of the short procedure with these events, a line each.
    func record(_ reference: String, _ events: String...) throws {
        try record(reference, events: events)
    }

    func record(_ reference: String, events: [String]) throws {
        let lines = events.map { "  - {\($0)}" }.joined(separator: "\n")
        try write("cases/\(reference).yaml", "case: \(reference)\nprocedure: short\nevents:\n\(lines)\n")
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: name))
    }

    /// Names a transport in the settings, so that letters count as carried; what a courier does a test does itself.
    func carryLetters() throws {
        try write("casewatch.yaml", Papers.settings + "\nmail: {transport: smtp}\n")
    }

    /// Moves the letters that are for an address from one folder of the spool to another, and says their names.
    @discardableResult
    func moveLetters(to address: String, from: String, into: String) throws -> [String] {
        let spool = folder.appending(path: "spool")
        let names = try FileManager.default.contentsOfDirectory(atPath: spool.appending(path: from).path).filter {
            let text = String(decoding: try Data(contentsOf: spool.appending(path: "\(from)/\($0)")), as: UTF8.self)
            return text.contains("\r\nTo: \(address)\r\n")
        }
        for name in names {
            try FileManager.default.moveItem(
                at: spool.appending(path: "\(from)/\(name)"), to: spool.appending(path: "\(into)/\(name)"))
        }
        return names
    }

    /// The names of the files in a folder of the spool.
    func spooled(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self.folder.appending(path: "spool/\(folder)").path)
            .sorted()
    }

    /// Puts a file in the place of a directory, which nobody can then use.
    func block(_ name: String) throws {
        try FileManager.default.moveItem(
            at: folder.appending(path: name), to: folder.appending(path: "\(name).aside"))
        try write(name, "")
    }

    func unblock(_ name: String) throws {
        try remove(name)
        try FileManager.default.moveItem(
            at: folder.appending(path: "\(name).aside"), to: folder.appending(path: name))
    }

    func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(at: folder.appending(path: name), to: folder.appending(path: other))
    }

    // MARK: What the daemon does

    func open() async throws {
        let settings = folder.appending(path: "casewatch.yaml").path
        let surroundings = Surroundings(clock: clock, zone: zone, journal: journal, notifier: Notifier()) {
            [troubles] in troubles.note($0)
        }
        let daemon = try Daemon.open(
            try Premises(reading: settings), settingsPath: settings, in: surroundings,
            on: DispatchQueue(label: "office"), newcomer: installation)
        try await daemon.begin(waking: waking)
        self.daemon = daemon
    }

    /// Ends the daemon in order, so that another can open the same ledger.
    func close() async throws {
        try await running().close()
        daemon = nil
    }

    /// Lets time pass, waking the daemon whenever it asked for it.
    func pass(to moment: String) async throws {
        let end = zone.instant(of: try Self.moment(moment))
        while let next = waking.next, next <= end {
            clock.advance(to: next)
            try await running().ring()
        }
        clock.advance(to: end)
    }

    /// Lets time pass while no daemon runs.
    func sleep(to moment: String) throws {
        clock.advance(to: zone.instant(of: try Self.moment(moment)))
    }

    func pass(minutes: Int64) async throws {
        try await pass(to: zone.moment(at: clock.now.adding(seconds: minutes * 60)).description)
    }

    /// Sets the clock, as a person does, while no time passes.
    func setClock(to moment: String) throws {
        clock.set(to: zone.instant(of: try Self.moment(moment)))
    }

    @discardableResult
    func rescan() async throws -> Interface.RescanReply {
        guard case .rescan(let reply) = try await ask(.rescan) else { throw Unexpected() }
        return reply
    }

    func status() async throws -> Interface.StatusReply {
        guard case .status(let reply) = try await ask(.status) else { throw Unexpected() }
        return reply
    }

    func ask(_ request: Interface.Request) async throws -> Interface.Reply {
        let caller = Caller(peer: Peer(uid: 0, gid: 0, pid: 1), access: .change(.root))
        return try await running().answer(request, from: caller)
    }

    func running() throws -> Daemon { try #require(daemon) }

    // MARK: What came of it

    /// Why the daemon asked to be started anew, each reason once.
    var problems: [StartProblem] {
        var seen: Set<String> = []
        return troubles.all.filter { seen.insert($0.description).inserted }
    }

    /// What was said about duties, a line each: day, kind, duty, rung.
    var said: [String] { journal.notices }

    /// Whether a word stands anywhere in the ledger's files.
    func ledgerHolds(_ word: String) throws -> Bool {
        try names("state").filter { $0.hasPrefix("ledger.sqlite") }.contains { name in
            try Data(contentsOf: folder.appending(path: "state/\(name)")).range(of: Data(word.utf8)) != nil
        }
    }

    /// Whether the audit chain of the ledger is sound and contains a head that was printed.
    func chainContains(_ head: String) throws -> Bool {
        let reader = try LedgerReader(folder.appending(path: "state/ledger.sqlite").path)
        let printed: PrintedHead = try #require(PrintedHead(head))
        return try reader.verifyAudit(against: printed).fault == nil
    }

    func chainIsSound() throws -> Bool {
        try LedgerReader(folder.appending(path: "state/ledger.sqlite").path).verifyAudit().fault == nil
    }

    /// The letters in the queue by their recipient and subject, but for the weekly ones.
    var letters: [String] {
        get throws {
            try queue().filter { !$0.contains(" watched in the week of ") }.map { text in
                let fields = ["To", "Subject"].map { name in
                    text.split(separator: "\r\n").first { $0.hasPrefix("\(name): ") }?.dropFirst(name.count + 2) ?? ""
                }
                return "\(fields[0]): \(fields[1])"
            }
            .sorted()
        }
    }

    /// The names of the files in one of the office's folders.
    func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }

    /// The texts of the letters in the queue.
    func queue() throws -> [String] {
        let queue = folder.appending(path: "spool/queue")
        return try FileManager.default.contentsOfDirectory(at: queue, includingPropertiesForKeys: nil)
            .map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    }

    static func moment(_ text: String) throws -> CivilMoment {
        let parts = text.split(separator: " ")
        return CivilMoment(date: try #require(CivilDate(parts[0])), time: try #require(TimeOfDay(parts[1])))
    }
}

/// Why a daemon asked to be started anew.
private final class Troubles: Sendable {
    private let noted = Mutex<[StartProblem]>([])

    var all: [StartProblem] { noted.withLock { $0 } }

    func note(_ problem: StartProblem) {
        noted.withLock { $0.append(problem) }
    }
}

struct Unexpected: Error {}
