import Dispatch
import Foundation
import Testing

@testable import CaseStore

struct `A watched directory` {
    private let place = WatchedPlace()

    @Test(arguments: [
        ("a shell's redirection", "echo x > cases/A-2026-001.yaml"),
        ("a rename into place", "echo x > elsewhere.yaml; mv elsewhere.yaml cases/A-2026-001.yaml"),
        ("cp", "echo x > elsewhere.yaml; cp elsewhere.yaml cases/A-2026-001.yaml"),
        ("a hard link", "echo x > elsewhere.yaml; ln elsewhere.yaml cases/A-2026-001.yaml"),
        ("a symbolic link", "ln -s /etc/passwd cases/A-2026-001.yaml"),
        ("touch", "touch cases/A-2026-001.yaml"),
    ])
    func `hints at a file that comes by`(way: String, command: String) async throws {
        let watching = place.watch()

        try place.run(command)

        #expect(try await watching.names(untilAfter: place) == ["A-2026-001.yaml"])
    }

    @Test(arguments: [
        ("a shell's redirection", "echo y > cases/A-2026-001.yaml"),
        ("an addition", "echo y >> cases/A-2026-001.yaml"),
        ("sed in place", "sed -i s/x/y/ cases/A-2026-001.yaml"),
        ("an atomic save", "echo y > cases/.A-2026-001.yaml.tmp; mv cases/.A-2026-001.yaml.tmp cases/A-2026-001.yaml"),
        (
            "an editor that keeps a backup",
            """
            cd cases; echo > .A-2026-001.yaml.swp; echo > 4913; rm 4913
            mv A-2026-001.yaml A-2026-001.yaml~; echo y > A-2026-001.yaml; rm A-2026-001.yaml~ .A-2026-001.yaml.swp
            """
        ),
        ("an editor that writes in place", "cd cases; cp A-2026-001.yaml A-2026-001.yaml~; echo y > A-2026-001.yaml"),
        ("new permissions", "chmod 600 cases/A-2026-001.yaml"),
        ("a deletion", "rm cases/A-2026-001.yaml"),
        ("a move out", "mv cases/A-2026-001.yaml ."),
    ])
    func `hints at a file that changes by`(way: String, command: String) async throws {
        try place.run("echo x > cases/A-2026-001.yaml")
        let watching = place.watch()

        try place.run(command)

        #expect(try await watching.names(untilAfter: place) == ["A-2026-001.yaml"])
    }

    @Test func `hints at both names of a renamed file`() async throws {
        try place.run("echo x > cases/A-2026-001.yaml")
        let watching = place.watch()

        try place.run("mv cases/A-2026-001.yaml cases/B-2026-001.yaml")

        #expect(try await watching.names(untilAfter: place) == ["A-2026-001.yaml", "B-2026-001.yaml"])
    }

    @Test func `says nothing of other files, of folders below and of those who read`() async throws {
        try place.run("echo x > cases/A-2026-001.yaml; mkdir cases/below")
        let watching = place.watch()

        try place.run(
            """
            cat cases/A-2026-001.yaml; ls cases
            cd cases; echo > note.txt; echo > .hidden.yaml; echo > A-2026-001.yaml~; echo > B.yml; echo > below/C.yaml
            """
        )

        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `names several changes at once, each once`() async throws {
        let watching = place.watch()

        try place.queue.sync {
            try place.run("cd cases; for n in 1 2 3; do echo x > $n.yaml; echo y > $n.yaml; done")
        }

        #expect(await watching.next() == .changed(names: ["1.yaml", "2.yaml", "3.yaml"]))
    }

    @Test func `can be watched for certain names`() async throws {
        let watching = place.watch(filter: .exactly(["contacts.yaml", "bank-holidays.json"]))

        try place.run("cd cases; echo > casewatch.yaml; echo > bank-holidays.json; echo > contacts.yaml")

        #expect(try await watching.names(untilAfter: place, last: "contacts.yaml") == ["bank-holidays.json"])
    }

    @Test func `asks for a look at everything when its permissions change`() async throws {
        let watching = place.watch()

        try place.run("chmod 750 cases")

        #expect(await watching.next() == .rescan(.permissionsChanged))
    }

    @Test func `asks for a look at everything when more happens than the kernel keeps`() async throws {
        let watching = place.watch()
        let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let kept = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))

        place.queue.suspend()
        for number in 0...(kept / 2) { place.create("\(number).yaml") }
        place.queue.resume()

        #expect(await watching.first { $0 == .rescan(.overflow) } != nil)
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is watched until the watcher is let go`() async throws {
        let watching = place.watch()
        watching.stop()
        let another = place.watch()

        try place.queue.sync { try place.run("echo x > cases/A-2026-001.yaml; mv cases old; mkdir cases") }

        #expect(await another.first { $0 == .rescan(.replaced) } != nil)
        watching.hinting.yield(.rescan(.poll))
        #expect(await watching.next() == .rescan(.poll), "the test's own hint, and none before it")
    }
}

struct `A watcher that is let go` {
    @Test(.timeLimit(.minutes(10)))
    func `gives its descriptor back to the system`() async {
        await #expect(processExitsWith: .success) {
            let watching = WatchedPlace().watch()
            #expect(inotifyDescriptors() == 1)

            watching.stop()

            while inotifyDescriptors() > 0 { await Task.yield() }
        }
    }
}

struct `A directory that goes away` {
    private let place = WatchedPlace()

    @Test func `is lost, and watched again when it returns`() async throws {
        let watching = place.watch()

        try place.run("rmdir cases")
        #expect(await watching.next() == .lost)
        #expect(watching.mode == .polling(.missing))

        try place.run("mkdir cases")
        #expect(await watching.next() == .rescan(.returned))
        #expect(watching.mode == .watching)
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is lost when it is moved, and is the same when it is moved back`() async throws {
        let watching = place.watch()

        try place.run("mv cases old")
        #expect(await watching.next() == .lost)

        try place.run("echo x > old/A-2026-001.yaml; mv old cases")
        #expect(await watching.next() == .rescan(.returned))
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test(arguments: [
        ("by moving it", "mv cases old; mkdir cases"),
        ("by deleting it", "rmdir cases; mkdir cases"),
        ("by moving another there", "mkdir new; mv -T cases old && mv -T new cases"),
        ("by a link to another", "mkdir new; mv cases old; ln -s new cases"),
    ])
    func `is watched by name when it is replaced`(way: String, command: String) async throws {
        let watching = place.watch()

        try place.queue.sync { try place.run(command) }

        #expect(await watching.next() == .rescan(.replaced))
        #expect(watching.mode == .watching)
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is watched anew when it was made again and has the same numbers`() async throws {
        let identity = try #require(DirectoryIdentity(path: place.path("cases")))
        var system = WatchSystem()
        system.identify = { _ in identity }
        let watching = place.watch(system: system)

        try place.queue.sync { try place.run("rmdir cases; mkdir cases") }

        #expect(await watching.next() == .rescan(.replaced))
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is watched where a link leads, when the link is changed`() async throws {
        try place.run("mkdir one two; rmdir cases; ln -s one cases")
        let watching = place.watch()

        try place.run("ln -s two new; mv -T new cases")

        #expect(await watching.next() == .rescan(.replaced))
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is no longer watched under its other name`() async throws {
        let watching = place.watch()
        try place.queue.sync { try place.run("mv cases old; mkdir cases") }
        #expect(await watching.next() == .rescan(.replaced))

        try place.run("echo x > old/A-2026-001.yaml")

        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `may be missing at the start`() async throws {
        try place.run("rmdir cases")
        let watching = place.watch()
        #expect(watching.mode == .polling(.missing))

        try place.run("mkdir cases")

        #expect(await watching.next() == .rescan(.returned))
        #expect(try await watching.names(untilAfter: place) == [])
    }

    @Test func `is found by polling when the folder around it was away as well`() async throws {
        try place.run("rmdir cases; mkdir around; mkdir around/cases")
        let watching = place.watch("around/cases", pollInterval: .milliseconds(5))

        try place.run("mv around away")
        #expect(await watching.next() == .lost)

        try place.run("mv away around")
        #expect(await watching.next() == .rescan(.returned))
        #expect(watching.mode == .watching)
    }

    @Test func `is not a file of the same name`() async throws {
        let watching = place.watch()

        try place.queue.sync { try place.run("rmdir cases; echo > cases") }

        #expect(await watching.next() == .lost)
        #expect(watching.mode == .polling(.missing))
    }

    @Test func `is told apart from one on another file system`() async throws {
        try place.run("rmdir cases; mkdir near; ln -s near cases")
        let watching = place.watch()

        try place.run("ln -s /dev/shm far; mv -T far cases")

        #expect(await watching.next() == .rescan(.mountChanged))
        #expect(watching.mode == .watching)
    }

    @Test func `is found out by verifying when no event told of it`() async throws {
        try place.run("rmdir cases; mkdir around around/cases; ln -s around link")
        let watching = place.watch("link/cases")
        #expect(watching.verify() == nil)

        try place.run("mkdir other other/cases; ln -s other new; mv -T new link")
        #expect(watching.verify() == .rescan(.replaced))
        #expect(watching.verify() == nil)

        try place.run("echo x > other/cases/A-2026-001.yaml")
        #expect(await watching.next() == .changed(names: ["A-2026-001.yaml"]))

        try place.run("rm link")
        #expect(watching.verify() == .lost)
        #expect(watching.verify() == nil)
    }
}

/// How many inotify instances this process has open.
private func inotifyDescriptors() -> Int {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    let targets = all.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
    return targets.count { $0.hasSuffix("inotify") }
}
