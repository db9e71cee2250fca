import Foundation

/// A Python environment of the tests' own, below the build folder, with the package for mail servers.
struct PythonHouse: Sendable {
    static let shared = PythonHouse()
    /// The folder of these tests.
    static let tests = String(#filePath.dropLast("Support/PythonHouse.swift".count))

    /// The interpreter; nil where the package cannot be had.
    let python: String?

    /// What is printed where tests are skipped.
    static let why: String = "needs python3 with aiosmtpd from PyPI, which could not be installed below .build"

    private init() {
        let house = Self.tests + "../../.build/courier-tests/venv"
        let interpreter = house + "/bin/python3"
        if Self.run(interpreter, "-c", "import aiosmtpd") {
            python = interpreter
        } else {
            let isReady =
                Self.run("/usr/bin/env", "python3", "-m", "venv", house)
                && Self.run(house + "/bin/pip", "install", "--quiet", "--timeout", "20", "aiosmtpd==1.4.6")
            python = isReady ? interpreter : nil
        }
    }

    /// Whether the command could be run and ended well.
    static func run(_ path: String, _ arguments: String...) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: path) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
