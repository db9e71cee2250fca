import CaseStore
import Glibc

/// Why the daemon turns somebody away, with the group to join where the settings tell.
struct NotPermitted: CustomStringConvertible {
    private let user: String
    private let isForChange: Bool
    /// Those whose members may do it; nil where the settings cannot be read.
    private let groups: [String]?
    /// That of them which the user was put into since this login.
    private let joined: String?

    /// - Parameter isForChange: whether what was asked for changes something, and so is for operators.
    init(forChange isForChange: Bool) {
        self.isForChange = isForChange
        let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "with uid \(geteuid())"
        let control = UsualPlaces.readSettings?.control
        let groups = control.map { isForChange ? $0.operators : $0.readers }
        self.user = user
        self.groups = groups
        joined = (groups ?? []).first { Self.members(of: $0).contains(user) }
    }

    var description: String {
        let right = isForChange ? "change something" : "look"
        guard let groups, let first = groups.first else {
            return """
                not permitted: user '\(user)' may not \(right)
                join a group that the daemon's settings name as '\(isForChange ? "operators" : "readers")' under 'control'
                """
        }
        if let joined {
            return """
                not permitted: user '\(user)' is in group \(joined) by now, but was not at this login
                log out and in again, or begin a shell with 'newgrp \(joined)'
                """
        }
        return """
            not permitted: only members of \(groups.joined(separator: ", ")) may \(right), and user '\(user)' is none
            join with 'sudo usermod -aG \(first) \(user)', and log in again
            """
    }

    private static func members(of group: String) -> [String] {
        guard let entry = getgrnam(group), var name = entry.pointee.gr_mem else { return [] }
        var members: [String] = []
        while let member = name.pointee {
            members.append(String(cString: member))
            name += 1
        }
        return members
    }
}
