/// A character that no file of ours needs, and that terminals, mail programs or readers could be misled by.
enum ForbiddenCharacter: Hashable {
    case byteOrderMark
    case nul
    case control
    case lineSeparator
    case direction
    case noncharacter

    /// Nil for a character that may stand in a text; tabs and line breaks may.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: return nil
        case 0x00: self = .nul
        case 0x01...0x1F, 0x7F...0x9F: self = .control
        case 0xFEFF: self = .byteOrderMark
        case 0x2028, 0x2029: self = .lineSeparator
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
        case let value where value & 0xFFFE == 0xFFFE: self = .noncharacter
        case 0xFDD0...0xFDEF: self = .noncharacter
        default: return nil
        }
    }

    var problem: String {
        switch self {
        case .byteOrderMark: "a byte order mark stands here; save the file as UTF-8 without it"
        case .nul: "a NUL character stands here; save the file as plain UTF-8 text"
        case .control: "a control character stands here; remove it"
        case .lineSeparator: "a Unicode line separator stands here; use plain line breaks"
        case .direction: "an invisible character that turns the direction of writing stands here; remove it"
        case .noncharacter: "a code that is no character stands here; remove it"
        }
    }
}
