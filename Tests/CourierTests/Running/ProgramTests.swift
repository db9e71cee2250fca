import Glibc
import TestSupport
import Testing

@testable import Courier
@testable import Mail

/// The program itself, against a real server.
@Suite(.enabled(if: ServerHouse.shared.python != nil, "\(ServerHouse.why)"))
struct `The courier as a program` {
    private let place: TemporaryDirectory

    init() throws {
        place = try TemporaryDirectory()
    }

    @Test func `carries everything and ends when it is asked to do so once`() throws {
        let server = try TestServer()
        try place.settle(at: server)
        try place.queue((1...25).map { try TestLetter($0) })

        let end = try place.runCourierOnce()

        #expect(end.status == 0, "\(end.errors)")
        #expect(try server.copies == Dictionary(uniqueKeysWithValues: (1...25).map { ($0, 1) }))
        #expect(try server.connections == 1)
        #expect(try place.names("spool/sent").count == 25)
    }

    @Test func `tells by its status that letters still wait`() throws {
        let server = try TestServer("--plan", "rcpt:450 4.2.1 Busy")
        try place.settle(at: server)
        try place.queue([try TestLetter()])

        #expect(try place.runCourierOnce().status == 1)
        #expect(try place.names("spool/queue").count == 1)
    }

    @Test func `serves: ready, a letter that comes while it runs, settings read again, a stop in order`() throws {
        let server = try TestServer()
        let manager = try ServiceManager(in: place)
        try place.settle(at: nil)
        let program = try place.startCourier(
            environment: manager.environment.merging(["WATCHDOG_USEC": "60000000"]) { given, _ in given })
        try manager.wait(for: "READY=1")
        try manager.wait(for: "WATCHDOG=1")

        try place.queue([try TestLetter(1)])
        try manager.wait(for: "STATUS=transport is 'none'; 1 letter waits")
        try place.settle(at: server)
        program.signal(SIGHUP)
        try manager.wait(for: "RELOADING=1")
        try manager.wait(for: "STATUS=0 letters wait")
        #expect(try server.copies == [1: 1])

        try place.write("mail: {transport: pigeon}", to: "casewatch.yaml")
        program.signal(SIGHUP)
        try manager.wait(for: "READY=1")
        try place.queue([try TestLetter(2)])
        try program.waitForLetter(2, at: server)

        program.signal(SIGTERM)
        try manager.wait(for: "STOPPING=1")
        let end = program.wait()
        #expect(end.status == 0)
        #expect(end.errors.contains("the settings cannot be used, those from before stay in force"))
        #expect(!end.errors.contains("pigeon"))
    }

    @Test func `finishes the letter in hand when it has to stop`() throws {
        let server = try TestServer("--plan", "slow")
        let manager = try ServiceManager(in: place)
        try place.settle(at: server)
        try place.queue((1...50).map { try TestLetter($0) })
        let program = try place.startCourier(environment: manager.environment)
        try program.waitForLetter(1, at: server)

        program.signal(SIGTERM)

        #expect(program.wait().status == 0)
        let copies = try server.copies
        #expect(copies.values.allSatisfy { $0 == 1 })
        #expect(try place.names("spool/sent").count == copies.count)
        #expect(try place.names("spool/queue").count == 50 - copies.count)
        #expect(try place.names("spool/sending").isEmpty)
    }

    @Test func `says that letters wait, and ends, where no transport is chosen and nobody manages it`() throws {
        try place.settle(at: nil)
        let end = try place.startCourier().wait()

        #expect(end.status == 0)
        #expect(end.errors.contains("letters wait in the spool, because 'transport' is 'none'"))
    }

    @Test(arguments: [(["--version"], 0), (["--help"], 0), (["--nonsense"], 2)] as [([String], Int32)])
    func `says its version, and what is wrong with how it is called`(_ arguments: [String], _ status: Int32) throws {
        let end = try Program.courier.run(arguments)

        #expect(end.status == status)
        if arguments == ["--version"] {
            #expect(
                end.output
                    == (try Program.daemon.run(arguments).output.replacing("casewatchd", with: "casewatch-courier")))
        }
    }

    @Test func `leaves a spool alone on which another courier works`() throws {
        try place.settle(at: nil)
        _ = try Spool(path: place.path + "/spool")
        let lock = try CourierLock(spool: place.path + "/spool")

        let end = try place.runCourierOnce()

        #expect(end.status == 75)
        #expect(end.errors.contains("another courier works on the spool"))
        withExtendedLifetime(lock) {}
    }

    @Test(arguments: [
        ("mail: {transport: pigeon}\n", "casewatch.yaml:1:19"), ("mail: {transport: smtp}\n", "credential"),
    ])
    func `does not start with settings that make no sense`(_ text: String, _ words: String) throws {
        try place.write(text, to: "casewatch.yaml")

        let end = try place.runCourierOnce()

        #expect(end.status == 78)
        #expect(end.errors.contains(words), "\(end.errors)")
    }
}

extension TestSupport.Running {
    /// Waits until the server has a letter; the server tells nobody, so its log is asked again and again.
    fileprivate func waitForLetter(_ number: Int, at server: TestServer) throws {
        try wait { try server.copies[number] != nil }
    }
}
