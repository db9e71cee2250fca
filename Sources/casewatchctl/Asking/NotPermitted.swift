import CaseStore
import Glibc

/// Why the daemon turns somebody away, with the group to join where the settings tell.
struct NotPermitted: CustomStringConvertible {
    private let user: String
    private let isForChange: Bool
    /// Those whose members may do it; nil where the settings cannot be read.
    private let groups: [String]?

    /// - Parameter isForChange: whether what was asked for changes something, and so is for operators.
    init(forChange isForChange: Bool) {
        self.isForChange = isForChange
        user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "with uid \(geteuid())"
        let control = UsualPlaces.readSettings?.control
        groups = control.map { isForChange ? $0.operators : $0.readers }
    }

    var description: String {
        let right = isForChange ? "change something" : "look"
        guard let groups, let first = groups.first else {
            return """
                not permitted: user '\(user)' may not \(right)
                join a group that the daemon's settings name as '\(isForChange ? "operators" : "readers")' under 'control'
                """
        }
        return """
            not permitted: only members of \(groups.joined(separator: ", ")) may \(right), and user '\(user)' is none
            join with 'sudo usermod -aG \(first) \(user)', and log in again
            """
    }
}
