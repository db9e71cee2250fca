import Foundation

/// A Python environment of the tests' own, below the build folder, with the package for mail servers.
package struct ServerHouse: Sendable {
    package static let shared = ServerHouse()
    private static let folder = String(#filePath.dropLast("ServerHouse.swift".count))
    static let mailServer = folder + "mail_server.py"

    /// The interpreter; nil where the package cannot be had.
    package let python: String?

    /// What is printed where tests are skipped.
    package static let why: String = "needs python3 with aiosmtpd from PyPI, which could not be installed below .build"

    private init() {
        let house = Self.folder + "../../../.build/courier-tests/venv"
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
    private static func run(_ line: String...) -> Bool {
        (try? Running(line).wait().status) == 0
    }
}
