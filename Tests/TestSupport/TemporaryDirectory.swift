import Foundation

/// A directory of one test, removed with it.
package final class TemporaryDirectory: Sendable {
    package let path: String

    package init() throws {
        var template = Array((NSTemporaryDirectory() + "/casewatch-test-XXXXXX").utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Running.Problem(description: "mkdtemp: \(String(cString: strerror(errno)))")
        }
        // As the system itself names it, for whoever compares.
        guard let real = realpath(made, nil) else {
            throw Running.Problem(description: "realpath: \(String(cString: strerror(errno)))")
        }
        defer { free(real) }
        path = String(cString: real)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The names in a directory below, sorted.
    package func names(_ directory: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + directory).sorted()
    }

    package func text(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    /// Writes a file below and answers its path.
    @discardableResult
    package func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        let file = path + "/" + name
        try text.write(toFile: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
        return file
    }

    /// The permission bits of a file below.
    package func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return attributes[.posixPermissions] as? Int ?? -1
    }
}
