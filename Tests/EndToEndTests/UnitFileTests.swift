import Foundation
import Testing

private let analyzer = "/usr/bin/systemd-analyze"

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: analyzer), "systemd-analyze is not installed"))
struct `A unit file` {
    private func path(of unit: String) -> String {
        URL(filePath: #filePath).appending(path: "../../../systemd/\(unit)").standardizedFileURL.path
    }

    @Test(arguments: ["casewatchd.service", "casewatch-courier.service"])
    func `is understood line by line`(unit: String) throws {
        let result = try Running([analyzer, "verify", "--man=no", path(of: unit)]).wait()

        // The programs are not installed where the tests run; anything else is a mistake in the file.
        let complaints = (result.output + result.errors).split(separator: "\n").filter { line in
            line.contains(unit) && !line.contains("is not executable")
        }
        #expect(complaints == [])
    }

    /// The scale counts tenths: 0.5 without a network, 1.0 with one.
    @Test(arguments: [("casewatchd.service", 5), ("casewatch-courier.service", 10)])
    func `leaves next to nothing exposed`(unit: String, tenths: Int) throws {
        let check = [analyzer, "security", "--offline=true", "--threshold=\(tenths)", path(of: unit)]

        #expect(try Running(check).wait().status == 0)
    }
}
