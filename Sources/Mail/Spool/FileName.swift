/// The name of one file directly in a folder, in whatever bytes it was found.
package struct FileName: Hashable, Sendable, CustomStringConvertible {
    /// Ended by NUL.
    let cString: [CChar]

    /// Refuses what would lead out of the folder.
    init?(_ bytes: some Collection<UInt8>) {
        guard !bytes.isEmpty, !bytes.contains(0), !bytes.contains(UInt8(ascii: "/")),
            !bytes.elementsEqual(".".utf8), !bytes.elementsEqual("..".utf8)
        else { return nil }
        self.init(known: bytes)
    }

    /// For names that this program makes itself.
    init(trusted text: String) {
        self.init(known: text.utf8)
    }

    private init(known bytes: some Collection<UInt8>) {
        cString = bytes.map(CChar.init(bitPattern:)) + [0]
    }

    /// The name of the letter, if this is the name of one.
    package var letter: LetterName? { LetterName(text) }

    /// The name of the letter that this file is the sidecar of, if it is one.
    package var repliedLetter: LetterName? {
        text.hasSuffix(Self.replySuffix) ? LetterName(text.dropLast(Self.replySuffix.count)) : nil
    }

    /// The name without what a terminal should not see.
    package var description: String { PlainText(text).text }

    /// Another name close to this one, short enough for any file system.
    func variant(_ number: Int) -> FileName {
        FileName(known: bytes.prefix(200) + "~\(number)".utf8)
    }

    private static let replySuffix = ".reply"
    private var bytes: [UInt8] { cString.dropLast().map(UInt8.init(bitPattern:)) }
    private var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension LetterName {
    package var file: FileName { FileName(trusted: text) }

    /// The sidecar that holds the server's reply to a refused letter.
    package var replyFile: FileName { FileName(trusted: text + ".reply") }
}
