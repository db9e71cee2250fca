import Foundation
import Testing

private let analyzer = "/usr/bin/systemd-analyze"

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: analyzer), "systemd-analyze is not installed"))
struct `The unit file` {
    private let unit = URL(filePath: #filePath).appending(path: "../../../systemd/casewatchd.service")
        .standardizedFileURL

    @Test func `is understood line by line`() throws {
        let result = try Running([analyzer, "verify", "--man=no", unit.path]).wait()

        // The programs are not installed where the tests run; anything else is a mistake in the file.
        let complaints = (result.output + result.errors).split(separator: "\n").filter { line in
            line.contains("casewatchd.service") && !line.contains("is not executable")
        }
        #expect(complaints == [])
    }

    @Test func `leaves next to nothing exposed`() throws {
        // The scale counts tenths: 0.5.
        let result = try Running([analyzer, "security", "--offline=true", "--threshold=5", unit.path]).wait()

        #expect(result.status == 0)
    }
}
