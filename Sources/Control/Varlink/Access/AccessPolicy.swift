/// Who may look and who may change, as data.
///
/// Deciding is a function of the policy and the peer alone.
package struct AccessPolicy: Sendable, Equatable {
    /// A Unix group that the settings name.
    package struct Group: Sendable, Equatable {
        /// As the settings have it.
        package let name: String
        /// Nil where this machine has no such group: then it has no members.
        package let gid: UInt32?

        package init(name: String, gid: UInt32?) {
            self.name = name
            self.gid = gid
        }
    }

    /// Whether uid 0 has rights of its own.
    package enum Root: Sendable, Equatable {
        case allowed
        case likeAnyoneElse
    }

    /// Whether uid 0 has rights of its own; where not, it is in need of a group like anyone else.
    package let root: Root
    /// The user that the daemon runs as.
    package let ownUser: UInt32
    /// Whose members may look.
    package let readers: [Group]
    /// Whose members may change things.
    package let operators: [Group]

    package init(root: Root = .allowed, ownUser: UInt32, readers: [Group], operators: [Group]) {
        self.root = root
        self.ownUser = ownUser
        self.readers = readers
        self.operators = operators
    }

    /// Groups of the settings that this machine does not have: worth a warning.
    package var missingGroups: [String] {
        (readers + operators).filter { $0.gid == nil }.map(\.name)
    }

    /// What `peer` may do.
    package func access(for peer: Peer) -> Access {
        if Self.isNobody(peer.uid) { return .denied(.unknownUser) }
        if peer.uid == 0, root == .allowed { return .change(.root) }
        if peer.uid == ownUser { return .change(.ownUser) }
        if let group = Self.first(of: operators, with: peer) { return .change(.memberOf(group: group.name)) }
        if let group = Self.first(of: readers, with: peer) { return .look(.memberOf(group: group.name)) }
        return .denied(.inNoGroup)
    }

    private static func first(of groups: [Group], with peer: Peer) -> Group? {
        let memberships = Set(peer.groups + [peer.gid]).filter { !isNobody($0) }
        return groups.first { group in group.gid.map(memberships.contains) ?? false }
    }

    /// 65534 is what the kernel shows for ids that have no counterpart here, and -1 is no id at all.
    ///
    /// Anyone could be behind either, so neither is ever recognised.
    private static func isNobody(_ id: UInt32) -> Bool {
        id == 65534 || id == UInt32.max
    }
}
