import Foundation
import TestSupport
import Testing

@testable import Control

struct `Requests that are broken in many ways` {
    private static let count = ProcessInfo.processInfo.environment["CASEWATCH_MUTATIONS"].flatMap { Int($0) } ?? 1_500

    private static let pieces: [[UInt8]] =
        [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "null", "true", "-0", "1e999", "1E-999",
            "0.5", "99999999999999999999",
            "{\"method\":", String(repeating: "[", count: 2_000), String(repeating: "{\"a\":", count: 1_000),
        ].map { Array($0.utf8) } + [[0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]

    private struct Request: Codable, Equatable {
        struct Parameters: Codable, Equatable {
            var `case`: String
            var until: String?
            var why: String?
        }

        var method: String
        var parameters: Parameters?
        var more: Bool?
    }

    @Test func `are read or refused, and what is read is the same when it is written and read again`() throws {
        let text =
            #"{"method":"io.casewatch.Silence","parameters":{"case":"BSCP-2026-014","until":"2026-02-15","#
            + #""why":"é\n\ud83d\ude00","n":-2.5e3},"more":true}"#
        var lots = Lots(of: 8)
        var read = 0
        for _ in 0..<Self.count * 4 {
            let bytes = lots.mutated(Array(text.utf8), with: Self.pieces)
            guard let request = try? JSONDecoding.value(Request.self, from: JSONParser.parse(bytes)) else { continue }
            read += 1
            let written = Array(try JSONEncoding.pieces(of: request).joined())
            #expect(try JSONDecoding.value(Request.self, from: JSONParser.parse(written)) == request)
        }
        #expect(read > 0)
    }
}
