/// One thing said to operations: a message, its kind and urgency, and named facts, all of it safe to print.
package struct JournalEntry: Equatable, Sendable {
    package let message: String
    package let messageID: MessageID
    package let priority: Priority
    private let facts: [Fact]

    /// Makes an entry from any text: unsafe characters are replaced and long values cut here, so that no way out of the
    /// program can forget to.
    ///
    /// `CASEWATCH_KIND` is the name of `messageID` unless `fields` says otherwise.
    package init(
        _ message: String,
        id messageID: MessageID,
        priority: Priority,
        fields: [JournalField: String] = [:]
    ) {
        self.message = JournalText(message, cap: JournalText.messageCap).value
        self.messageID = messageID
        self.priority = priority
        let named = fields.merging([.kind: messageID.rawValue]) { given, _ in given }
        facts = JournalField.allCases.compactMap { field in
            named[field].map { Fact(field: field, value: JournalText($0, cap: JournalText.valueCap).value) }
        }
    }

    package subscript(field: JournalField) -> String? {
        facts.first { $0.field == field }?.value
    }

    /// Everything the entry says, as names and values, in the order in which it is written down.
    package var assignments: [(name: String, value: String)] {
        [("MESSAGE", message), ("PRIORITY", String(priority.rawValue)), ("MESSAGE_ID", messageID.id)]
            + facts.map { ($0.field.rawValue, $0.value) }
    }

    /// What the entry weighs in a buffer, in bytes.
    var size: Int {
        facts.reduce(message.utf8.count) { $0 + $1.value.utf8.count + MemoryLayout<Fact>.stride }
    }

    private struct Fact: Equatable {
        let field: JournalField
        let value: String
    }
}
