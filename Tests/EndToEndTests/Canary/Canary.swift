import Foundation

/// A word that nobody would write, put where people write freely, and by its first letters told where it may be read.
enum Canary: String, CaseIterable {
    /// Comments of cases and settings, refused values, unknown keys, items that no rule asks for, broken templates, names of
    /// stray files: for nobody.
    case secret = "qzvk"
    /// Comments of procedures, contacts and holidays: kept with the rules that were in force, and said to nobody.
    case remark = "qrml"
    /// The key of a person: a part of the record, and of nothing that is said.
    case person = "qyvp"
    /// The service that a case concerns: for those who may look, and in letters to that service's own roles.
    case subject = "qwvs"
    /// A mail address: where letters go, and never in the journal or on the socket.
    case address = "qxva"
    /// Why somebody holds a reminder back: for those who may look.
    case reason = "qvvr"
    /// A note of a procedure: for the reader of the letter.
    case note = "qtvn"

    /// Where something was found.
    enum Channel: CaseIterable {
        case journal, answer, ledger, letter, fileName
        /// A page or a calendar, which travels further than who asked for it.
        case page
    }

    var mayBeIn: Set<Channel> {
        switch self {
        case .secret: []
        case .remark, .person: [.ledger]
        // In a letter only its recipient decides.
        case .subject: [.answer, .ledger, .letter]
        case .address: [.ledger, .letter]
        case .reason: [.answer, .ledger]
        case .note: [.ledger, .letter, .answer, .page]
        }
    }

    /// Where the words are that a text holds and must not, with what stands around them: as they are, folded,
    /// quoted-printable or with percent signs, or in base64.
    static func found(in text: [UInt8], of channel: Channel) -> [String] {
        readings(of: text).flatMap { reading in
            places(in: reading).filter { !$0.kind.mayBeIn.contains(channel) }.map { place in
                let around = reading[max(0, place.offset - 60)..<min(reading.count, place.offset + 40)]
                return String(decoding: around, as: UTF8.self)
            }
        }
    }

    static func found(in text: String, of channel: Channel) -> [String] {
        found(in: Array(text.utf8), of: channel)
    }

    func isIn(_ text: [UInt8]) -> Bool {
        Self.readings(of: text).contains { Self.places(in: $0).contains { $0.kind == self } }
    }

    /// The text in every way in which a mail program, or somebody curious, would read it; in small letters.
    private static func readings(of bytes: [UInt8]) -> [[UInt8]] {
        let unfolded = Reading.unfolded(bytes)
        return ([bytes, unfolded, Reading.unquoted(unfolded)] + Reading.decoded(unfolded)).map(Reading.inSmallLetters)
    }

    private static func places(in text: [UInt8]) -> [(kind: Canary, offset: Int)] {
        var places: [(Canary, Int)] = []
        var offset = 0
        while let next = text[offset...].firstIndex(of: UInt8(ascii: "q")) {
            let word = text[next...].prefix(4)
            if let kind = Canary(rawValue: String(decoding: word, as: UTF8.self)) { places.append((kind, next)) }
            offset = next + 1
        }
        return places
    }
}
