import Glibc

extension AccessPolicy.Group {
    /// The group of that name as this machine's group database has it.
    package init(named name: String) {
        self.init(name: name, gid: Self.gid(of: name))
    }

    private static func gid(of name: String) -> UInt32? {
        // A group with very many members needs room; beyond a megabyte something else is wrong.
        var room = 4096
        while room <= 1 << 20 {
            var entry = group()
            var found: UnsafeMutablePointer<group>?
            var buffer = [CChar](repeating: 0, count: room)

            switch getgrnam_r(name, &entry, &buffer, buffer.count, &found) {
            case 0: return found == nil ? nil : entry.gr_gid
            case EINTR: continue
            case ERANGE: room *= 2
            default: return nil
            }
        }
        return nil
    }
}
