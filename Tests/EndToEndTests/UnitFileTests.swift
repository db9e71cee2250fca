import Foundation
import TestSupport
import Testing

private let analyzer = "/usr/bin/systemd-analyze"

/// The folder of the unit files.
private let units = URL(filePath: #filePath).appending(path: "../../../systemd").standardizedFileURL

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: analyzer), "systemd-analyze is not installed"))
struct `A unit file` {
    @Test(
        arguments: [
            "casewatchd.service", "casewatchd.socket", "casewatch-courier.service", "casewatch-alarm@.service",
            "casewatchd@.service", "casewatchd@.socket", "casewatch-courier@.service",
        ])
    func `is understood line by line`(unit: String) throws {
        let result = try Running([analyzer, "verify", "--man=no", units.appending(path: unit).path]).wait()

        // The programs are not installed where the tests run; anything else is a mistake in the file.
        let name = unit.prefix { $0 != "@" && $0 != "." }
        let complaints = (result.output + result.errors).split(separator: "\n").filter { line in
            line.contains(name) && !line.contains("is not executable")
        }
        #expect(complaints == [])
    }

    /// The scale counts tenths: 0.5 without a network, 1.0 with one.
    @Test(arguments: [("casewatchd.service", 5), ("casewatch-courier.service", 10)])
    func `leaves next to nothing exposed`(unit: String, tenths: Int) throws {
        let check = [
            analyzer, "security", "--offline=true", "--threshold=\(tenths)", units.appending(path: unit).path,
        ]

        #expect(try Running(check).wait().status == 0)
    }
}

struct `A unit for one of several partnerships` {
    private func lines(of unit: String) throws -> [String] {
        try String(contentsOf: units.appending(path: unit), encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// What only the unit of several has: it hides each from the others.
    private static let apart = ["TemporaryFileSystem=", "BindPaths=", "BindReadOnlyPaths="]

    @Test(arguments: ["casewatchd.service", "casewatchd.socket", "casewatch-courier.service"])
    func `differs from the usual one in its places only`(unit: String) throws {
        let parts = unit.split(separator: ".")
        let shared = try lines(of: "\(parts[0])@.\(parts[1])").map { line in
            line.replacingOccurrences(of: "/%i", with: "").replacingOccurrences(of: "@%i.", with: ".")
                .replacingOccurrences(of: "-%i.", with: ".").replacingOccurrences(of: " %i:", with: "")
        }

        let isShared = { (line: String) in !Self.apart.contains { line.hasPrefix($0) } }
        #expect(shared.filter(isShared) == (try lines(of: unit)).filter(isShared))
    }
}
