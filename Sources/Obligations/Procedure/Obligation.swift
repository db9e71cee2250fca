/// One duty in a procedure; in a case it has instances.
package struct Obligation: Sendable, Equatable {
    package var name: ObligationName
    package var title: String
    /// Where the text says so, such as `L17`.
    package var source: String
    package var basis: Basis
    package var owner: RoleReference
    package var due: DuePhrase
    package var metBy: [EventName]
    package var ladder: LadderName
    /// Who hears at levels 1, 2, 3.
    package var escalate: [RoleReference]
    /// Checklist items that the met-by event must carry.
    package var requires: [Requirement]
    package var extendedBy: EventName?
    package var cancelledBy: [EventName]
    package var suspendedBy: Suspension?
    /// Floors only: acting on or before the due date is the breach.
    package var endedBy: [EventName]
    /// One sentence printed in the letter.
    package var note: String?
    /// Whether the rule could be confirmed against its source.
    package var isVerified: Bool

    package init(
        name: ObligationName, title: String, source: String, basis: Basis, owner: RoleReference, due: DuePhrase,
        metBy: [EventName], ladder: LadderName, escalate: [RoleReference] = [], requires: [Requirement] = [],
        extendedBy: EventName? = nil, cancelledBy: [EventName] = [], suspendedBy: Suspension? = nil,
        endedBy: [EventName] = [], note: String? = nil, isVerified: Bool = true
    ) {
        self.name = name
        self.title = title
        self.source = source
        self.basis = basis
        self.owner = owner
        self.due = due
        self.metBy = metBy
        self.ladder = ladder
        self.escalate = escalate
        self.requires = requires
        self.extendedBy = extendedBy
        self.cancelledBy = cancelledBy
        self.suspendedBy = suspendedBy
        self.endedBy = endedBy
        self.note = note
        self.isVerified = isVerified
    }
}

/// What a due date rests on.
package enum Basis: String, Sendable, CaseIterable {
    /// The text states the limit.
    case statutory
    /// No stated limit: a prompt, never called overdue.
    case advisory
}

/// The event that suspends a duty, and the events that let it run on.
package struct Suspension: Sendable, Equatable {
    package var event: EventName
    package var until: [EventName]

    package init(event: EventName, until: [EventName]) {
        self.event = event
        self.until = until
    }
}

/// A role as an obligation names it: `service-director[for]` is that role for the instance's subject.
package struct RoleReference: Hashable, Sendable, CustomStringConvertible {
    package var role: RoleName
    package var isForSubject: Bool

    package init(role: RoleName, isForSubject: Bool = false) {
        self.role = role
        self.isForSubject = isForSubject
    }

    /// Reads `role` or `role[for]`.
    package init(_ text: String) {
        let suffix = "[for]"
        isForSubject = text.hasSuffix(suffix)
        role = RoleName(isForSubject ? String(text.dropLast(suffix.count)) : text)
    }

    package var description: String { isForSubject ? "\(role)[for]" : role.text }
}

/// A checklist item that a closing event must carry, or a choice between several.
package enum Requirement: Hashable, Sendable, CustomStringConvertible {
    case item(ChecklistItem)
    case any([ChecklistItem])

    package func isSatisfied(by items: [ChecklistItem]) -> Bool {
        switch self {
        case .item(let item): items.contains(item)
        case .any(let choice): choice.contains(where: items.contains)
        }
    }

    /// Every item named.
    package var items: [ChecklistItem] {
        switch self {
        case .item(let item): [item]
        case .any(let choice): choice
        }
    }

    /// The item, or the choice as `one or other`.
    package var description: String {
        switch self {
        case .item(let item): item.text
        case .any(let choice): choice.map(\.text).joined(separator: " or ")
        }
    }
}
