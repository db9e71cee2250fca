import Glibc
import Testing

@testable import CaseStore

struct `A place` {
    @Test(arguments: [
        ("/no/such/place", "/no/such/place", true), ("/no/such/place/", "/no/./such//place", true),
        ("/no/such/../place", "/no/place", true), ("/../no", "/no", true), ("/no/such", "/no/such/place", false),
        ("/no/sucher", "/no/such", false), ("/no/such/place", "/no/such", true), ("/no", "/", true),
    ])
    func `is within itself and whatever holds it`(path: String, other: String, isWithin: Bool) {
        #expect(ResolvedPath(path).isWithin(ResolvedPath(other)) == isWithin)
    }

    @Test func `is where a link leads, as far as there is one`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("", to: "real/deep/file")
        symlink(directory.path("real/deep"), directory.path("link"))

        #expect(ResolvedPath(directory.path("link/file")) == ResolvedPath(directory.path("real/deep/file")))
        #expect(ResolvedPath(directory.path("link/new")).parent == ResolvedPath(directory.path("real/deep")))
        #expect(ResolvedPath(directory.path("link/../x")) == ResolvedPath(directory.path("real/x")))
    }

    @Test func `may be named from the working directory`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("", to: "file")

        #expect(ResolvedPath(directory.relative("file")) == ResolvedPath(directory.path("file")))
    }
}
