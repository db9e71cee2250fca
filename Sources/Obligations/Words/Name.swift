/// A word of a procedure or a case, typed by what it names: `Name<Event>` is never mistaken for `Name<Role>`.
package struct Name<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

/// The kinds of names a procedure and a case use.
package enum Naming {
    package enum Event {}
    package enum Role {}
    package enum Obligation {}
    package enum Ladder {}
    package enum Item {}
    package enum Procedure {}
    package enum Contact {}
}

package typealias EventName = Name<Naming.Event>
package typealias RoleName = Name<Naming.Role>
package typealias ObligationName = Name<Naming.Obligation>
package typealias LadderName = Name<Naming.Ladder>
package typealias ChecklistItem = Name<Naming.Item>
package typealias ProcedureName = Name<Naming.Procedure>
package typealias ContactKey = Name<Naming.Contact>

extension ChecklistItem {
    /// Stands in a record for an item that is on no checklist of the procedure.
    ///
    /// What somebody wrote there may be anything, and goes no further than the file. No procedure can ask for this one,
    /// since it is no word.
    package static var unlisted: ChecklistItem { "?" }
}

extension RoleName {
    /// The role that hears what nobody else is named for.
    package static var businessManager: RoleName { "business-manager" }
}
