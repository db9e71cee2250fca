import TestSupport
import Testing

@testable import Courier

struct `A password` {
    private let place: TemporaryDirectory

    init() throws {
        place = try TemporaryDirectory()
    }

    @Test(arguments: ["sesam", "sesam\n", "sesam\r\n"])
    func `is the one line of a credential`(_ text: String) throws {
        try place.write(text, to: "smtp-password", mode: 0o444)

        #expect(try Password(credential: "smtp-password", in: place.path).text == "sesam")
    }

    @Test func `is the one line of a file that nobody else can read`() throws {
        let path = try place.write("sesam\n", to: "password", mode: 0o600)

        #expect(try Password(credential: path, in: nil).text == "sesam")
    }

    @Test(arguments: [0o640, 0o604, 0o644, 0o610])
    func `is not taken from a file that others can reach`(_ mode: Int) throws {
        let path = try place.write("sesam", to: "password", mode: mode)

        #expect(throws: Password.Problem.exposed) { try Password(credential: path, in: nil) }
    }

    @Test(arguments: ["", "\n", "one\ntwo", "tab\there", String(repeating: "a", count: 5_000)])
    func `is not taken from anything but one line`(_ text: String) throws {
        try place.write(text, to: "smtp-password")

        #expect(throws: Password.Problem.malformed) { try Password(credential: "smtp-password", in: place.path) }
    }

    @Test func `is missing where the service manager gave none`() {
        #expect(throws: Password.Problem.noCredentials) { try Password(credential: "smtp-password", in: nil) }
        #expect(throws: Password.Problem.unreadable(2)) { try Password(credential: "other", in: place.path) }
    }
}
