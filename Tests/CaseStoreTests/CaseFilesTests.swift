import Foundation
import Obligations
import Testing

@testable import CaseStore

struct `A directory of cases` {
    private let directory: TemporaryDirectory
    private let files: CaseFiles

    init() throws {
        directory = try TemporaryDirectory()
        files = CaseFiles(directory: directory.path)
    }

    @Test func `has a case for every file that is named as one, and passes over the rest`() throws {
        for name in [
            "TEST-2026-002.yaml", "TEST-2026-001.yaml", ".TEST-2026-003.yaml", "TEST-2026-004.yaml~", "notes.txt",
            ".~lock.TEST-2026-001.yaml#", "TEST-2026-005.yml", "deeper/TEST-2026-006.yaml", "sedAbCdEf",
        ] {
            try directory.write("a", to: name)
        }
        let scan = files.scan()

        #expect(try scan.changed == [Sample.reference("TEST-2026-001"), Sample.reference("TEST-2026-002")])
        #expect(scan.unchanged == [])
        #expect(scan.refused == [])
        #expect(scan.directoryProblem == nil)
    }

    @Test func `knows again what has not changed`() throws {
        try directory.write("one", to: "TEST-2026-001.yaml")
        try directory.write("two", to: "TEST-2026-002.yaml")
        let first = try text(of: "TEST-2026-001")
        let second = try text(of: "TEST-2026-002")
        let known = [first.reference: first.identity, second.reference: second.identity]

        #expect(files.scan(known: known).changed == [])
        #expect(files.scan(known: known).unchanged == [first.reference, second.reference])

        try directory.write("other", to: "TEST-2026-002.yaml")
        #expect(files.scan(known: known).changed == [second.reference])

        try directory.remove("TEST-2026-001.yaml")
        #expect(files.scan(known: known).present == [second.reference])
    }

    @Test func `sees a file that was put in another's place with its size and time`() throws {
        let path = try directory.write("one", to: "TEST-2026-001.yaml")
        let known = try text(of: "TEST-2026-001")
        let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        let other = try directory.write("two", to: "other")
        try FileManager.default.setAttributes([.modificationDate: try #require(time)], ofItemAtPath: other)
        #expect(rename(other, path) == 0)

        #expect(files.scan(known: [known.reference: known.identity]).changed == [known.reference])
        #expect(try text(of: "TEST-2026-001").bytes == Array("two".utf8))
    }

    @Test func `gives the bytes of a case and the state in which they were read`() throws {
        let path = try directory.write("abc", to: "TEST-2026-001.yaml")
        let text = try text(of: "TEST-2026-001")

        #expect(text.bytes == Array("abc".utf8))
        #expect(text.path == path)
        #expect(text.identity.stamp == FileStamp(path: path))
        #expect(text.identity.digest == FileDigest.hex(of: text.bytes))
    }

    @Test func `tells a file that is gone from one that cannot be read`() throws {
        let link = try Sample.reference("TEST-2026-002")
        try FileManager.default.createSymbolicLink(
            atPath: directory.path("TEST-2026-002.yaml"), withDestinationPath: "/etc/passwd")

        #expect(files.read(try Sample.reference()) == .gone(try Sample.reference()))
        guard case .refused(let file) = files.read(link) else {
            Issue.record("the link was read")
            return
        }
        #expect(file.reference == link)
        #expect(
            file.refusal.description
                == "TEST-2026-002.yaml:1:1: is a symbolic link; put the file itself in its place")
        #expect(files.scan().changed == [link])
    }

    @Test(arguments: ["canary", "TEST-26-1", "test-2026-001", "Clara Canary", "TEST-2026-001.bak", "canary\u{1B}[31m"])
    func `shows no name that is no reference`(stem: String) throws {
        let path = try directory.write("canary", to: "\(stem).yaml")
        let file = try #require(files.scan().refused.first)
        let inode = try #require(FileStamp(path: path)).inode

        #expect(file.reference == nil)
        #expect(
            file.refusal.description == "unnamed case file (inode \(inode)):1:1: "
                + "the file's name is no case reference; rename it as in BSCP-2026-014.yaml, or move it elsewhere")
        #expect(file.refusal.place.file == "unnamed case file (inode \(inode))")
        #expect(file.refusal.path == path)
        #expect(!file.occasion.contains(canary))
        #expect(files.read(named: "\(stem).yaml") == .refused(file))
    }

    @Test(arguments: [".TEST-2026-001.yaml", "TEST-2026-001.yaml.swp", "../TEST-2026-001.yaml", "canary.yaml", ""])
    func `passes over hints of what is no case`(name: String) {
        #expect(files.read(named: name) == nil)
    }

    @Test func `follows a hint of a case`() throws {
        try directory.write("abc", to: "TEST-2026-001.yaml")

        #expect(files.read(named: "TEST-2026-001.yaml") == .text(try text(of: "TEST-2026-001")))
        #expect(files.read(named: "TEST-2026-002.yaml") == .gone(try Sample.reference("TEST-2026-002")))
    }

    @Test func `that is missing is a problem of its own, and no case is gone with it`() throws {
        let missing = CaseFiles(directory: directory.path("cases")).scan()
        let file = CaseFiles(directory: try directory.write("", to: "file")).scan()

        #expect(
            missing.directoryProblem?.description == "cases:1:1: the directory of cases does not exist; "
                + "create or mount it, or correct 'cases' in the settings")
        #expect(
            file.directoryProblem?.description == "file:1:1: what should be the directory of cases is none; "
                + "correct 'cases' in the settings")
        #expect(missing.present == [])
    }

    @Test func `can be empty, which is no problem`() {
        #expect(files.scan() == CaseFiles.Scan())
    }

    private func text(of reference: String) throws -> CaseText {
        guard case .text(let text) = files.read(try Sample.reference(reference)) else {
            throw CocoaError(.fileReadUnknown)
        }
        return text
    }
}
