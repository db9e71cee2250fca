import Control
import Glibc

extension Caller {
    /// Who calls, as the system names that user now; an identifier may belong to somebody else in a year.
    var name: String {
        let uid = peer.uid
        var buffer = [CChar](repeating: 0, count: 16_384)
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        guard
            getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil, let name = entry.pw_name
        else { return "uid \(uid)" }
        return String(cString: name)
    }
}
