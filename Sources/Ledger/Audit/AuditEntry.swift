/// What a row of the audit chain says.
package struct AuditEntry: Sendable, Equatable {
    package let kind: Kind
    /// The case or the letter that it is about; empty where it concerns the installation.
    package let about: String
    package let fields: [Field]

    package enum Kind: String, Sendable, CaseIterable {
        /// The chain begins; says what the ledger held before it kept one.
        case opened
        case started
        /// The rules in force, by their digests.
        case rules
        /// A notice was decided; names the letters that carry it.
        case notice
        /// A rung was decided against for good.
        case passedOver = "passed-over"
        /// A due date moved.
        case moved
        case alarm
        /// The weekly letter was decided.
        case weekly
        /// A letter was written.
        case letter
        /// A letter lies in the spool's queue: what it carries is said.
        case said
        case delivered, failed, corrupt
        /// A letter may have gone out and is sent once more.
        case repeated
        /// A letter that failed is to be sent again.
        case again
        /// Somebody acknowledged, silenced, forgot or asked for something else that is a change.
        case `operator`
    }

    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    init(_ kind: Kind, about: String, _ fields: [Field]) {
        self.kind = kind
        self.about = about
        self.fields = fields
    }

    /// Fields without a value are left out.
    init(_ kind: Kind, about: String, _ fields: KeyValuePairs<String, (any CustomStringConvertible)?>) {
        self.init(kind, about: about, fields.compactMap { name, value in value.map { Field(name, "\($0)") } })
    }

    /// The value of a field; nil where the row has none of that name.
    package subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }
}
