import CivilCalendar
import Foundation
import Glibc
import Obligations
import Testing

@testable import CaseStore

struct `A new case` {
    private let directory: TemporaryDirectory
    private let file = "TEST-2026-002.yaml"

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `is a file that names the procedure and waits for events`() throws {
        let new = try begin()

        #expect(try text() == "case: TEST-2026-002\nprocedure: short-review\nevents:\n")
        #expect(new == Case(reference: try Sample.reference("TEST-2026-002"), procedure: "short-review", events: []))
        #expect(try names() == [file])
    }

    @Test func `is accepted as it stands, and takes its first event`() throws {
        try begin()
        let recording = try recorder().record(
            EventEntry(date: "2026-04-01", event: "brought"), in: try Sample.reference("TEST-2026-002"),
            isForced: false)

        #expect(recording.before.events.isEmpty)
        #expect(
            try text()
                == "case: TEST-2026-002\nprocedure: short-review\nevents:\n  - date: 2026-04-01\n    event: brought\n")
    }

    @Test func `takes no other file's place`() throws {
        try directory.write("mine", to: file)

        #expect(refusal { try begin() } == .writing(.exists, try label()))
        #expect(try text() == "mine")
        #expect(try names() == [file])
    }

    @Test func `takes no link's place, even of one that leads nowhere`() throws {
        symlink("/nowhere", directory.path(file))

        #expect(refusal { try begin() } == .writing(.exists, try label()))
        #expect(try names() == [file])
    }

    @Test func `takes no place that is taken while it is written`() throws {
        let directory = directory
        let file = file
        let disk = FaultyWriting { call in if call == .link { _ = try? directory.write("mine", to: file) } }

        #expect(refusal { try begin(on: disk) } == .writing(.exists, try label()))
        #expect(try text() == "mine")
        #expect(try names() == [file])
    }

    @Test(arguments: [
        (FaultyWriting.Call.create, ENOSPC), (.own, EIO), (.permit, EROFS), (.write, ENOSPC), (.synchronize, EIO),
        (.close, EDQUOT), (.link, EPERM),
    ])
    func `leaves nothing behind where a step fails`(call: FaultyWriting.Call, code: CInt) throws {
        let disk = FaultyWriting()
        disk.refuse(call, with: code)

        #expect(
            refusal { try begin(on: disk) } == .writing(.failed(String(cString: strerror(code))), try label()))
        #expect(try names() == [])
    }

    @Test func `is there where only its hidden name cannot be removed`() throws {
        let disk = FaultyWriting()
        disk.refuse(.unlink, with: EIO)
        try begin(on: disk)

        #expect(try names().contains(file))
    }

    @Test func `is refused where no such procedure is loaded, with the nearest one`() throws {
        #expect(
            refusal { try begin(following: "short-revue") }
                == .input(["the procedure is none that is loaded; did you mean 'short-review'?"]))
        #expect(
            refusal { try begin(following: canary) }
                == .input(["the procedure is none that is loaded; there is short-review"]))
        #expect(
            refusal { try recorder(knowing: []).begin(try Sample.reference(), following: "short-review") }
                == .input(["the procedure is none that is loaded; there is none"]))
        #expect(try names() == [])
    }

    @Test func `is refused where there is no directory of cases`() throws {
        let recorder = CaseRecorder(
            directory: directory.path("none"), knowing: try procedures(), today: try day("2026-05-01"))
        let refused = refusal { try recorder.begin(try Sample.reference(), following: "short-review") }

        #expect(
            refused?.lines == [
                "\(directory.path("none"))/TEST-2026-001.yaml: the directory of cases does not exist; create or mount "
                    + "it, or correct 'cases' in the settings"
            ])
    }

    @Test(arguments: [
        (mode_t(0o700), mode_t(0o600)), (0o750, 0o640), (0o2770, 0o660), (0o755, 0o640), (0o777, 0o660),
    ])
    func `may be read and written by whom the directory says, and never by everybody`(
        directory mode: mode_t, file expected: mode_t
    ) throws {
        #expect(chmod(directory.path, mode) == 0)
        try begin()

        #expect(try status().st_mode & 0o7777 == expected)
    }

    @Test(.enabled(if: geteuid() == 0)) func `as root belongs to whom the directory belongs`() throws {
        #expect(chown(directory.path, 1_234, 2_345) == 0)
        try begin()

        #expect(try status().st_uid == 1_234)
        #expect(try status().st_gid == 2_345)
    }

    @Test func `keeps to the writer's own group where the directory's cannot be had`() throws {
        let disk = FaultyWriting()
        disk.refuse(.own, with: EPERM)
        try begin(on: disk)

        #expect(try names() == [file])
    }

    @discardableResult
    private func begin(following procedure: String = "short-review", on disk: FaultyWriting = FaultyWriting()) throws
        -> Case
    {
        try recorder(on: disk).begin(try Sample.reference("TEST-2026-002"), following: procedure)
    }

    private func recorder(
        knowing procedures: [Procedure]? = nil, on disk: FaultyWriting = FaultyWriting()
    ) throws -> CaseRecorder {
        let known = try procedures.map { $0.isEmpty ? [:] : try self.procedures() } ?? self.procedures()
        return CaseRecorder(
            directory: directory.path, knowing: known, today: try day("2026-05-01"),
            writer: CaseFileWriter(directory: directory.path, calls: disk.calls))
    }

    private func procedures() throws -> [ProcedureName: Procedure] {
        let procedure = try Sample.readProcedure()
        return [procedure.name: procedure]
    }

    private func text() throws -> String {
        try String(contentsOfFile: directory.path(file), encoding: .utf8)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    }

    private func label() throws -> FileLabel {
        FileLabel(try Sample.reference("TEST-2026-002"), at: directory.path(file))
    }

    private func status() throws -> stat {
        var status = stat()
        try #require(stat(directory.path(file), &status) == 0)
        return status
    }
}
