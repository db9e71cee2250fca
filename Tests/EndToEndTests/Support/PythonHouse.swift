import Foundation
import TestSupport

/// A Python environment of these tests' own, below the build folder, with readers of metrics and of YAML.
struct PythonHouse: Sendable {
    static let shared = PythonHouse()

    /// The interpreter; nil where the packages cannot be had.
    let python: String?

    /// What is printed where tests are skipped.
    static let why =
        "needs python3 with prometheus-client and PyYAML from PyPI, which could not be installed below .build"

    private init() {
        let house = Deploy.folder.appending(path: "../.build/monitoring-tests/venv").standardizedFileURL.path
        let interpreter = "\(house)/bin/python3"
        if Self.ends(well: [interpreter, "-c", "import prometheus_client, yaml"]) {
            python = interpreter
        } else {
            let isReady =
                Self.ends(well: ["/usr/bin/python3", "-m", "venv", house])
                && Self.ends(
                    well: [
                        "\(house)/bin/pip", "install", "--quiet", "--timeout", "20", "prometheus-client==0.21.1",
                        "PyYAML==6.0.2",
                    ])
            python = isReady ? interpreter : nil
        }
    }

    private static func ends(well line: [String]) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: line[0]) else { return false }
        return (try? Running(line).wait().status) == 0
    }
}
