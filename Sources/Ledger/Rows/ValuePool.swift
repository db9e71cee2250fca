import CivilCalendar
import Obligations

/// Reads each text once and gives equal values one storage: ten thousand cases name the same dates, events and digests.
struct ValuePool {
    private var texts: Set<String> = []
    private var dates: [String: CivilDate] = [:]
    private var moments: [String: CivilMoment] = [:]
    private var subjects: [String: Subject] = [:]
    private var references: [String: CaseReference] = [:]
    private var roles: [String: [RoleReference]] = [:]

    mutating func text(_ text: String) -> String {
        // What fits into the value itself has no storage to share.
        text.utf8.count > 15 ? texts.insert(text).memberAfterInsert : text
    }

    mutating func date(_ text: String) -> CivilDate? {
        Self.value(of: text, in: &dates) { CivilDate($0) }
    }

    mutating func moment(_ text: String) -> CivilMoment? {
        Self.value(of: text, in: &moments) { CivilMoment(stored: $0) }
    }

    mutating func subject(_ text: String) -> Subject? {
        Self.value(of: text, in: &subjects) { Subject($0) }
    }

    mutating func reference(_ text: String) -> CaseReference? {
        Self.value(of: text, in: &references) { CaseReference($0) }
    }

    /// The roles of a word list.
    mutating func roles(_ text: String) -> [RoleReference]? {
        Self.value(of: text, in: &roles) { WordList.words($0)?.map { RoleReference($0) } }
    }

    private static func value<Value>(
        of text: String, in known: inout [String: Value], _ read: (String) -> Value?
    ) -> Value? {
        if let value = known[text] { return value }
        let value = read(text)
        known[text] = value
        return value
    }
}
