import CivilCalendar
import Foundation
import Glibc
import Obligations
import Synchronization
import Testing

@testable import CaseStore

struct `A recorder` {
    private let directory: TemporaryDirectory
    private let file = "TEST-2026-001.yaml"
    private let entry = EventEntry(date: "2026-04-01", event: "answered", subject: "police")
    private let addition = "  - date: 2026-04-01\n    event: answered\n    for: police\n"

    init() throws {
        directory = try TemporaryDirectory()
        try directory.write(Sample.caseText, to: file)
    }

    @Test func `writes the event into the file`() throws {
        let recording = try record()

        #expect(try text() == Sample.caseText + addition)
        #expect(recording.after == (try Sample.readCase(text())))
        #expect(try names() == [file])
    }

    @Test func `writes a hidden file first, and moves it once it is on disk`() throws {
        let disk = FaultyWriting()
        try record(on: disk)

        #expect(disk.log == [.create, .own, .permit, .write, .synchronize, .close, .rename, .synchronize])
    }

    @Test func `leaves a whole file at every moment`() throws {
        let path = directory.path(file)
        let seen = Mutex<Set<String>>([])
        let disk = FaultyWriting(writeLimit: 7) { _ in
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? "none"
            seen.withLock { _ = $0.insert(text) }
        }
        try record(on: disk)

        #expect(seen.withLock { $0 } == [Sample.caseText, Sample.caseText + addition])
        #expect(disk.log.count { $0 == .write } > 10)
    }

    @Test func `writes through names that the daemon passes over`() throws {
        let path = directory.path
        let seen = Mutex<Set<String>>([])
        let disk = FaultyWriting { call in
            guard call == .rename else { return }
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            seen.withLock { $0 = Set(names) }
        }
        try record(on: disk)

        let hidden = seen.withLock { $0 }.subtracting([file])
        #expect(hidden.count == 1)
        #expect(hidden.allSatisfy { $0.hasPrefix(".") })
    }

    @Test(arguments: [
        (FaultyWriting.Call.create, ENOSPC), (.own, EIO), (.permit, EROFS), (.write, ENOSPC), (.synchronize, EIO),
        (.close, EDQUOT), (.rename, EIO),
    ])
    func `leaves the old file and nothing else where a step fails`(call: FaultyWriting.Call, code: CInt) throws {
        let disk = FaultyWriting()
        disk.refuse(call, with: code)
        let reason = String(cString: strerror(code))
        let stamp = FileStamp(path: directory.path(file))

        #expect(refusal { try record(on: disk) } == .writing(.failed(reason), try label()))
        #expect(try text() == Sample.caseText)
        #expect(FileStamp(path: directory.path(file)) == stamp)
        #expect(try names() == [file])
        #expect(disk.log.last == (call == .create ? .create : .unlink))
    }

    @Test func `says so where the disk does not confirm what is written`() throws {
        let disk = FaultyWriting()
        disk.refuse(.synchronize, number: 2, with: EIO)

        #expect(refusal { try record(on: disk) } == .writing(.unconfirmed("Input/output error"), try label()))
        #expect(try text() == Sample.caseText + addition)
        #expect(try names() == [file])
    }

    @Test func `goes on where a killed program left its file behind`() throws {
        try directory.write("", to: ".casewatchctl-\(getpid())-0.new")
        let disk = FaultyWriting()
        try record(on: disk)

        #expect(disk.log.prefix(2) == [.create, .create])
        #expect(try names() == [".casewatchctl-\(getpid())-0.new", file])
        #expect(try text() == Sample.caseText + addition)
    }

    @Test func `gives up where every name is taken`() throws {
        for number in 0..<100 { try directory.write("", to: ".casewatchctl-\(getpid())-\(number).new") }

        #expect(refusal { try record() } == .writing(.failed("File exists"), try label()))
        #expect(try text() == Sample.caseText)
    }

    @Test func `looks at everything once more where somebody changes the file meanwhile`() throws {
        let changed = Sample.caseText.with("2026-01-20", "2026-01-21")
        let directory = directory
        let file = file
        let isDone = Atomic(false)
        let disk = FaultyWriting { call in
            guard call == .close, !isDone.exchange(true, ordering: .relaxed) else { return }
            _ = try? directory.write(changed, to: file)
        }
        let recording = try record(on: disk)

        #expect(try text() == changed + addition)
        #expect(recording.before == (try Sample.readCase(changed)))
        #expect(try names() == [file])
        #expect(disk.log.count { $0 == .create } == 2)
    }

    @Test func `refuses where somebody changes the file time and again, and leaves what they wrote`() throws {
        let directory = directory
        let file = file
        let disk = FaultyWriting { call in
            guard call == .close else { return }
            let text = (try? String(contentsOfFile: directory.path(file), encoding: .utf8)) ?? ""
            _ = try? directory.write(text + "# more\n", to: file)
        }

        #expect(refusal { try record(on: disk) } == .writing(.changed, try label()))
        #expect(try text() == Sample.caseText + "# more\n# more\n")
        #expect(try names() == [file])
    }

    @Test func `refuses what takes the file's place meanwhile`() throws {
        let directory = directory
        let path = directory.path(file)
        let disk = FaultyWriting { call in
            guard call == .close else { return }
            unlink(path)
            symlink("/dev/null", path)
        }

        #expect(refusal { try record(on: disk) } == .writing(.symlink, try label()))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "/dev/null")
    }

    @Test func `refuses where the file goes meanwhile`() throws {
        let path = directory.path(file)
        let disk = FaultyWriting { call in if call == .close { unlink(path) } }

        #expect(refusal { try record(on: disk) } == .writing(.missing, try label()))
        #expect(try names() == [])
    }

    @Test func `refuses a link, a pipe and a file that is not there`() throws {
        try directory.write(Sample.caseText, to: "elsewhere/other.yaml")
        try directory.remove(file)
        #expect(refusal { try record() } == .writing(.missing, try label()))

        symlink(directory.path("elsewhere/other.yaml"), directory.path(file))
        #expect(refusal { try record() } == .writing(.symlink, try label()))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: directory.path(file)).hasSuffix("other.yaml"))

        try directory.remove(file)
        mkfifo(directory.path(file), 0o600)
        #expect(
            refusal { try record() }?.lines == [
                "\(directory.path(file)):1:1: \(FileProblem.notRegular)"
            ])
    }

    @Test func `keeps the file's rights`() throws {
        let path = directory.path(file)
        for mode: mode_t in [0o600, 0o640, 0o664] {
            #expect(chmod(path, mode) == 0)
            try record(isForced: true)
            #expect(try status(path).st_mode & 0o7777 == mode)
        }
    }

    @Test(.enabled(if: geteuid() == 0)) func `as root keeps the file's owner and group`() throws {
        let path = directory.path(file)
        #expect(chown(path, 1_234, 2_345) == 0)
        try record()

        #expect(try status(path).st_uid == 1_234)
        #expect(try status(path).st_gid == 2_345)
    }

    @Test func `refuses where the group would be lost, by which others could read the file`() throws {
        let disk = FaultyWriting()
        disk.refuse(.own, with: EPERM)

        #expect(refusal { try record(on: disk) } == .writing(.groupLost, try label()))
        #expect(try text() == Sample.caseText)
        #expect(try names() == [file])
    }

    @Test func `refuses a file that may not be written`() throws {
        chmod(directory.path(file), 0o444)

        #expect(try asNobody { refusal { try record() } } == .writing(.forbidden, try label()))
        #expect(try text() == Sample.caseText)
    }

    @Test func `refuses a directory that may not be written`() throws {
        chmod(directory.path(file), 0o666)
        chmod(directory.path, 0o555)
        defer { chmod(directory.path, 0o755) }

        #expect(try asNobody { refusal { try record() } } == .writing(.forbidden, try label()))
        #expect(try text() == Sample.caseText)
    }

    /// Each waits for the others, and finds their events in the file.
    @Test func `loses nothing where many record at once`() async throws {
        let recorder = try recorder()
        let reference = try Sample.reference()
        try await withThrowingTaskGroup { group in
            for number in 1...30 {
                group.addTask {
                    let entry = EventEntry(date: "2026-04-01", event: "answered", subject: "s-\(number)")
                    _ = try recorder.record(entry, in: reference, isForced: false)
                }
            }
            try await group.waitForAll()
        }

        let subjects = try Sample.readCase(text()).events.compactMap(\.subject?.text)
        #expect(Set(subjects) == Set((1...30).map { "s-\($0)" } + ["police"]))
        #expect(subjects.count == 31)
        #expect(try names() == [file])
    }

    @Test func `says of every problem what to do`() {
        let problems: [WritingProblem] = [
            .changed, .missing, .exists, .symlink, .forbidden, .noDirectory, .groupLost, .failed("No space"),
            .unconfirmed("No space"),
        ]

        #expect(Set(problems.map(\.description)).count == problems.count)
        #expect(
            RecordingRefusal.writing(.missing, FileLabel(.caseFile, at: "/cases/a\u{1B}.yaml")).lines
                == ["/cases/a\\u{1B}.yaml: does not exist; begin the case with 'casewatchctl new'"])
    }

    @discardableResult
    private func record(on disk: FaultyWriting = FaultyWriting(), isForced: Bool = false) throws -> Recording {
        try recorder(on: disk).record(entry, in: try Sample.reference(), isForced: isForced)
    }

    private func recorder(on disk: FaultyWriting = FaultyWriting()) throws -> CaseRecorder {
        let procedure = try Sample.readProcedure()
        return CaseRecorder(
            directory: directory.path, knowing: [procedure.name: procedure], today: try day("2026-05-01"),
            writer: CaseFileWriter(directory: directory.path, calls: disk.calls))
    }

    private func text() throws -> String {
        try String(contentsOfFile: directory.path(file), encoding: .utf8)
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { $0 != "elsewhere" }.sorted()
    }

    private func label() throws -> FileLabel {
        FileLabel(try Sample.reference(), at: directory.path(file))
    }

    private func status(_ path: String) throws -> stat {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status
    }
}
