import Glibc
import Testing

@testable import Mail

/// Letters kept as files, which a person has read and found right.
enum Golden {
    static let folder = String(#filePath.dropLast("Support/Golden.swift".count)) + "Golden/"

    /// Compares byte for byte; a missing file is written, and fails so that somebody reads it.
    static func expect(_ letter: Letter, is name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let path = folder + name + ".eml"
        guard let kept = Files.read(path) else {
            try Files.write(letter.bytes, to: path)
            Issue.record(
                "there was no \(name).eml: read the one just written and keep it", sourceLocation: sourceLocation)
            return
        }
        let isSame = kept == letter.bytes
        #expect(
            isSame, "\(name).eml is no longer what is written:\n\(String(decoding: letter.bytes, as: UTF8.self))",
            sourceLocation: sourceLocation)
    }
}

/// Whole files, for tests.
enum Files {
    static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return bytes
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "wb"))
        defer { fclose(file) }
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }
}
