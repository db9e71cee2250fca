import Foundation
import Testing

@testable import Systemd

/// What `journalctl --catalog` says of one kind of entry.
private struct CatalogText {
    let id: String
    /// `Subject`, `Defined-By` and what else stands before the first empty line.
    let headers: [String: String]
    let body: String

    var fields: [String] {
        (headers["Subject"].map { $0 + "\n" } ?? "" + body).matches(of: #/@([A-Z_]+)@/#).map { String($0.1) }
    }

    /// Takes a catalogue apart at the lines that hold an id.
    static func all(in catalog: String) -> [CatalogText] {
        let lines = catalog.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
        let starts = lines.indices.filter { lines[$0].hasPrefix("-- ") }
        return zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
            let text = lines[(start + 1)..<end]
            let blank = text.firstIndex(of: "") ?? text.endIndex
            let headers = text[..<blank].compactMap { line -> (String, String)? in
                guard let colon = line.firstRange(of: ": ") else { return nil }
                return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
            }
            return CatalogText(
                id: String(lines[start].dropFirst(3)), headers: Dictionary(headers) { first, _ in first },
                body: text[blank...].joined(separator: "\n"))
        }
    }
}

struct `The message catalogue` {
    private let texts: [CatalogText]
    /// The id that the alarm unit's script writes, which is not one of the programs' kinds.
    private let alarm: String

    init() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../systemd").standardizedFileURL
        texts = CatalogText.all(
            in: try String(contentsOf: folder.appending(path: "casewatch.catalog"), encoding: .utf8))
        let script = try String(contentsOf: folder.appending(path: "casewatch-alarm"), encoding: .utf8)
        alarm = String(try #require(script.firstMatch(of: #/\nid=([0-9a-f]{32})\n/#)).1)
    }

    @Test func `explains every kind of entry, each once`() {
        #expect(texts.map(\.id).sorted() == (MessageID.allCases.map(\.id) + [alarm]).sorted())
    }

    @Test func `speaks of no field that entries do not carry`() {
        let known = Set(JournalField.allCases.map(\.rawValue))

        #expect(Set(texts.flatMap(\.fields)).subtracting(known) == [])
    }

    @Test func `says of each kind what happened, who says so, and where to read on`() {
        for text in texts {
            #expect(text.headers["Subject"]?.isEmpty == false, "\(text.id)")
            #expect(text.headers["Defined-By"] == "Casewatch", "\(text.id)")
            #expect(text.headers["Documentation"]?.hasPrefix("man:") == true, "\(text.id)")
            #expect(text.body.contains(#/casewatchctl|systemctl/#), "\(text.id) names no command: what to do next?")
        }
    }

    @Test func `fits a terminal`() {
        let long = texts.flatMap { $0.body.split(separator: "\n") }.filter { $0.count > 100 }

        #expect(long == [])
    }
}
