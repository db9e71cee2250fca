/// Who hears a rung: the role of its level, then the owner.
package struct Audience {
    let obligation: Obligation

    package init(obligation: Obligation) {
        self.obligation = obligation
    }

    /// The roles that hear at a level, that of the level first; a level whose role is the owner's goes to the next one, and in the end to the business manager.
    package func roles(at level: Int) -> [RoleReference] {
        guard level > 0 else { return [obligation.owner] }
        let next = obligation.escalate.dropFirst(level - 1).first { $0.role != obligation.owner.role }
        let above = next ?? obligation.escalate.last { $0.role != obligation.owner.role }
        let hears = above ?? RoleReference(role: .businessManager)
        return hears.role == obligation.owner.role ? [obligation.owner] : [hears, obligation.owner]
    }
}
